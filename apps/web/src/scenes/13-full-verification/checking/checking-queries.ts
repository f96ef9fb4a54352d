import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExceptionCode, ExceptionReason } from '#rules/13-full-verification';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];
export type ToCheck = Schemas['ToCheckView'];
export type Signature = Schemas['SignatureView'];
export type CheckingRow = Omit<Schemas['CheckingRow'], 'reasons'> & { reasons: ExceptionReason[] };
export type Checking = Omit<Schemas['CheckingView'], 'items' | 'byReason'> & {
  byReason: { code: ExceptionCode; count: number }[];
  items: CheckingRow[];
};
export type RecordState = CheckingRow['state'];
export type ReasonFilter = 'any' | ExceptionCode;

export interface CheckingFilter {
  round?: number;
  state?: RecordState;
  reason?: ReasonFilter;
  cursor?: string;
}

export function useToCheck(state: 'open' | 'judged', limit: number, cursor = '') {
  return useQuery({
    queryKey: ['to-check', state, limit, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<ToCheck>(
        await answerOf(
          api.GET('/api/v1/to-check', { params: { query: { state, limit, ...(cursor !== '' && { cursor }) } } }),
        ),
      ),
  });
}

/** Of the rounds going on those in which something waits. */
export function useWaitingRounds() {
  const limit = 200;
  return useQuery({
    queryKey: ['to-check', 'open', limit, ''],
    queryFn: async () =>
      pageOf<ToCheck>(await answerOf(api.GET('/api/v1/to-check', { params: { query: { state: 'open', limit } } }))),
    select: (page) => ({ ...page, items: page.items.filter(({ toCheck }) => toCheck > 0) }),
  });
}

export function useChecking(batchNo: string, filter: CheckingFilter) {
  return useQuery({
    queryKey: ['checking', batchNo, filter],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const params = { path: { batchNo }, query: { ...filter, limit: 50 } };
      const view = withLists<Checking>(await answerOf(api.GET('/api/v1/batches/{batchNo}/checking', { params })));
      return { ...view, items: view.items.map(flat) };
    },
  });
}

/** The rules know a reason as one object; the API hands over what it speaks of apart from its code. */
function flat(row: CheckingRow): CheckingRow {
  const reasons = row.reasons as unknown as { code: ExceptionCode; params: object }[];
  return { ...row, reasons: reasons.map(({ code, params }) => ({ code, ...params }) as ExceptionReason) };
}

export function useSignatures(batchNo: string) {
  return useQuery({
    queryKey: ['signatures', batchNo],
    queryFn: async () =>
      pageOf<Signature>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/signatures', { params: { path: { batchNo } } })),
      ),
  });
}
