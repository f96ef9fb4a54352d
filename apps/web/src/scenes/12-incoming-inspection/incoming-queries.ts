import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Component } from '#rules/12-incoming-inspection';
import { answerOf, api } from '../../api/api.js';
import { pageOf, withLists } from '../../api/lists.js';
import type { components } from '../../api/schema.gen.js';

type Schemas = components['schemas'];
export type GateStep = Schemas['GateView'] & { facts: Record<string, string | number | null> };
export type GatePath = Omit<Schemas['GatePathView'], 'gates'> & { gates: GateStep[] };
export type Inspection = Schemas['InspectionView'];
export type Plan = Schemas['PlanView'];
export type SampleMeter = Schemas['SampleMeter'];
export type Severity = Omit<Schemas['SeverityView'], 'items'> & { items: Schemas['SeverityStep'][] };
export type SeverityStep = Schemas['SeverityStep'];
export type EmcTest = Omit<Schemas['EmcView'], 'sampleAssetNos'> & { sampleAssetNos: string[] };
export type Receipt = Omit<Schemas['ReceiptView'], 'boxes'> & { boxes: Schemas['ReceivedBox'][] };
export type OcCurve = Omit<Schemas['OcCurveView'], 'points'> & { points: Schemas['OcPointView'][] };
export type Comparison = Omit<Schemas['ComparisonView'], 'findings' | 'components'> & {
  findings: Schemas['FoundComponent'][];
  components: Component[];
};

export function useGates(batchNo: string) {
  return useQuery({
    queryKey: ['gates', batchNo],
    queryFn: async () =>
      withLists<GatePath>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/gates', { params: { path: { batchNo } } })),
      ),
  });
}

/** How often the lead has passed batches by the gates; only asked for beside one that was. */
export function useExceptionCount(wanted: boolean) {
  return useQuery({
    queryKey: ['gate-exceptions'],
    enabled: wanted,
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/gate-exceptions', { params: { query: { limit: 1 } } }))).count,
  });
}

export function useComparison(batchNo: string) {
  return useQuery({
    queryKey: ['comparison', batchNo],
    queryFn: async () =>
      withLists<Comparison>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/component-comparison', { params: { path: { batchNo } } })),
      ),
  });
}

export function useEmcTest(batchNo: string) {
  return useQuery({
    queryKey: ['emc-test', batchNo],
    queryFn: async () =>
      withLists<EmcTest>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/emc-test', { params: { path: { batchNo } } })),
      ),
  });
}

/** The most pressing first. */
export function useEmcTests(state: 'waiting' | 'overdue', limit: number) {
  return useQuery({
    queryKey: ['emc-tests', state, limit],
    queryFn: async () =>
      pageOf<Schemas['EmcTestRow']>(
        await answerOf(api.GET('/api/v1/emc-tests', { params: { query: { state, limit } } })),
      ),
  });
}

export function useReceipt(batchNo: string) {
  return useQuery({
    queryKey: ['store-receipt', batchNo],
    queryFn: async () =>
      withLists<Receipt>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/store-receipt', { params: { path: { batchNo } } })),
      ),
  });
}

/** The latest inspection; only asked for when a sample was drawn. */
export function useInspection(batchNo: string, drawn: boolean) {
  return useQuery({
    queryKey: ['inspection', batchNo],
    enabled: drawn,
    queryFn: () =>
      answerOf(api.GET('/api/v1/batches/{batchNo}/sampling-acceptance', { params: { path: { batchNo } } })),
  });
}

export interface PlanWish {
  procedure?: 'series' | 'isolated';
  level?: NonNullable<Plan['level']>;
  aql?: NonNullable<Plan['aql']>;
  limitingQuality?: NonNullable<Plan['limitingQuality']>;
}

export function usePlan(batchNo: string, wish: PlanWish) {
  return useQuery({
    queryKey: ['plan', batchNo, wish],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/batches/{batchNo}/sampling-acceptance/plan', { params: { path: { batchNo }, query: wish } }),
      ),
  });
}

export interface SampleFilter {
  result?: 'open' | 'pass' | 'fail';
  /** Only this meter. */
  assetNo?: string;
  cursor?: string;
  limit?: number;
}

/** A scanned meter of the sample, however large that is; null when it is not drawn. Only asked for a whole number. */
export function useSampleMeter(batchNo: string, assetNo: string | null) {
  return useQuery({
    queryKey: ['sample', batchNo, 'meter', assetNo],
    enabled: assetNo !== null,
    queryFn: async () =>
      pageOf<SampleMeter>(
        await answerOf(
          api.GET('/api/v1/batches/{batchNo}/sampling-acceptance/sample', {
            params: { path: { batchNo }, query: { limit: 1, ...(assetNo !== null && { assetNo }) } },
          }),
        ),
      ).items[0] ?? null,
  });
}

export function useSample(batchNo: string, filter: SampleFilter) {
  return useQuery({
    queryKey: ['sample', batchNo, filter],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<SampleMeter>(
        await answerOf(
          api.GET('/api/v1/batches/{batchNo}/sampling-acceptance/sample', {
            params: { path: { batchNo }, query: filter },
          }),
        ),
      ),
  });
}

export function useOcCurve(batchNo: string) {
  return useQuery({
    queryKey: ['oc-curve', batchNo],
    queryFn: async () =>
      withLists<OcCurve>(
        await answerOf(
          api.GET('/api/v1/batches/{batchNo}/sampling-acceptance/oc-curve', { params: { path: { batchNo } } }),
        ),
      ),
  });
}

export function useSeverity(supplierCode: string, modelCode: string) {
  return useQuery({
    queryKey: ['severity', supplierCode, modelCode],
    queryFn: async () =>
      withLists<Severity>(
        await answerOf(api.GET('/api/v1/sampling-severity', { params: { query: { supplierCode, modelCode } } })),
      ),
  });
}
