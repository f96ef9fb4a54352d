import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, type Page } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];
export type Supplier = Schemas['SupplierView'];
export type MeterModel = Omit<Schemas['MeterModelView'], 'ratedVoltage' | 'impPerKwh'> & {
  ratedVoltage: string;
  impPerKwh: string;
};
export type Rig = Schemas['RigView'];
export type OrgUnit = Schemas['OrgUnitView'];
export type FaultKind = Schemas['FaultKindView'];
export interface StaffMember {
  code: string;
  name: string;
  roles: string[];
  orgUnitCode: string | null;
  orgUnitName: string | null;
}

/** Reference data is short: a page holds it all for most companies. */
const limit = 100;
const pages = (cursor: string) => ({ params: { query: { limit, ...(cursor !== '' && { cursor }) } } });

function useList<Row>(key: string, cursor: string, load: () => Promise<{ items: unknown }>): UseQueryResult<Page<Row>> {
  return useQuery({
    queryKey: [key, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () => pageOf<Row>(await load()),
  });
}

export const useSupplierList = (cursor: string) =>
  useList<Supplier>('supplier-list', cursor, () => answerOf(api.GET('/api/v1/suppliers', pages(cursor))));

export const useModelList = (cursor: string) =>
  useList<MeterModel>('meter-models', cursor, () => answerOf(api.GET('/api/v1/meter-models', pages(cursor))));

export const useRigList = (cursor: string) =>
  useList<Rig>('rigs', cursor, () => answerOf(api.GET('/api/v1/rigs', pages(cursor))));

export const useStaff = (cursor: string) =>
  useList<StaffMember>('staff', cursor, () => answerOf(api.GET('/api/v1/staff', pages(cursor))));

export const useFaultKinds = () =>
  useList<FaultKind>('fault-kinds', '', () => answerOf(api.GET('/api/v1/fault-kinds')));

export const useOrgUnits = () => useList<OrgUnit>('org-units', '', () => answerOf(api.GET('/api/v1/org-units')));

/** What an update was based on, as the server wants it told. */
export const ifMatch = (revision: string | number) => ({ 'If-Match': `"${revision}"` });
