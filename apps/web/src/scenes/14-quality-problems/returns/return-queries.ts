import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';
import type { components, operations } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];
export type ReturnRow = Schemas['ReturnRow'];
export type Handover = Schemas['HandoverView'];
export type Replacement = Schemas['ReplacementView'];
export type ReturnMeter = Schemas['ReturnMeter'];
export type BatchReturn = Omit<Schemas['BatchReturnView'], 'handovers' | 'replacements' | 'boxesHere'> & {
  handovers: Handover[];
  replacements: Replacement[];
  boxesHere: string[];
};
export type ReturnFilter = NonNullable<operations['Returns_list']['parameters']['query']>;
type MeterFilter = NonNullable<operations['Returns_meters']['parameters']['query']>;

export function useReturns(filter: ReturnFilter) {
  return useQuery({
    queryKey: ['returns', filter],
    placeholderData: keepPreviousData,
    queryFn: async () => pageOf<ReturnRow>(await answerOf(api.GET('/api/v1/returns', { params: { query: filter } }))),
  });
}

export function useReturn(batchNo: string) {
  return useQuery({
    queryKey: ['return', batchNo],
    queryFn: async () =>
      withLists<BatchReturn>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/return', { params: { path: { batchNo } } })),
      ),
  });
}

const metersOf = async (batchNo: string, query: MeterFilter) =>
  pageOf<ReturnMeter>(
    await answerOf(api.GET('/api/v1/batches/{batchNo}/return/meters', { params: { path: { batchNo }, query } })),
  );

export function useReturnMeters(batchNo: string, filter: MeterFilter) {
  return useQuery({
    queryKey: ['return-meters', batchNo, filter],
    placeholderData: keepPreviousData,
    queryFn: () => metersOf(batchNo, filter),
  });
}

/** One scanned meter as the list of the batch has it; null when it is not on it. */
export async function findReturnMeter(batchNo: string, assetNo: string): Promise<ReturnMeter | null> {
  const { items } = await metersOf(batchNo, { assetNo });
  return items[0] ?? null;
}

/** Where the return of a batch stands. */
export const returnPath = (batchNo: string): string => `/batches/${encodeURIComponent(batchNo)}/return`;
