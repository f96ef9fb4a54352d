import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from '../../../api/schema.gen.js';
import { answerOf, api } from '../../../api/api.js';
import { type BatchRow, type LifeEvent, type Page, pageOf, type Round, withLists } from '../../../api/lists.js';

export type BatchFilter = NonNullable<operations['Batches_list']['parameters']['query']>;
export const batchVerdicts = ['accepted', 'hidden-defect', 'none'] as const;

export function useBatches(filter: BatchFilter, limit = 20) {
  return useQuery({
    queryKey: ['batches', filter, limit],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<BatchRow>(await answerOf(api.GET('/api/v1/batches', { params: { query: { ...filter, limit } } }))),
  });
}

/** How many batches there are, by state. */
export function useBatchSummary() {
  return useQuery({
    queryKey: ['batches', 'summary'],
    queryFn: () => answerOf(api.GET('/api/v1/batches/summary')),
  });
}

export function useBatch(batchNo: string) {
  return useQuery({
    queryKey: ['batch', batchNo],
    queryFn: () => answerOf(api.GET('/api/v1/batches/{batchNo}', { params: { path: { batchNo } } })),
  });
}

/** The latest round of a batch; only asked for when the batch has one. */
export function useRound(batchNo: string, has: boolean) {
  return useQuery({
    queryKey: ['round', batchNo],
    enabled: has,
    queryFn: async () =>
      withLists<Round>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/full-verification', { params: { path: { batchNo } } })),
      ),
  });
}

export function useBatchEvents(batchNo: string, cursor: string) {
  const query = cursor === '' ? {} : { cursor };
  return useQuery({
    queryKey: ['batch-events', batchNo, cursor],
    queryFn: async (): Promise<Page<LifeEvent>> =>
      pageOf(await answerOf(api.GET('/api/v1/batches/{batchNo}/events', { params: { path: { batchNo }, query } }))),
  });
}

export function useSuppliers() {
  return useQuery({
    queryKey: ['suppliers'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<{ code: string; name: string }>(
        await answerOf(api.GET('/api/v1/suppliers', { params: { query: { limit: 1000 } } })),
      ).items,
  });
}

export function useModels() {
  return useQuery({
    queryKey: ['meter-models'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<{ code: string; name: string; supplierCode: string }>(
        await answerOf(api.GET('/api/v1/meter-models', { params: { query: { limit: 1000 } } })),
      ).items,
  });
}

/** Batches of a supplier of which meters go back, or went: what a new one may replace. */
export function useReturnedBatches(supplierCode: string | undefined) {
  return useQuery({
    queryKey: ['returns', 'of', supplierCode],
    enabled: supplierCode !== undefined,
    queryFn: async () => {
      const query = { ...(supplierCode !== undefined && { supplierCode }), limit: 500 };
      const page = pageOf<{ batchNo: string }>(await answerOf(api.GET('/api/v1/returns', { params: { query } })));
      return page.items.map(({ batchNo }) => batchNo);
    },
  });
}
