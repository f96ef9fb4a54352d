import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { type Disagreement, type MeterRow, pageOf, withLists } from '../../../api/lists.js';

interface Setting {
  value: unknown;
  history: { effectiveFrom: string; value: unknown }[];
}

/** The value of a setting that was in force on a day: a round is judged by what held when it was opened. */
export function useSettingOn(key: string, day: string): number | null {
  const { data } = useQuery({
    queryKey: ['setting', key],
    staleTime: 60_000,
    queryFn: async () =>
      withLists<Setting>(await answerOf(api.GET('/api/v1/settings/{key}', { params: { path: { key } } }))),
  });
  if (!data) return null;
  const inForce = data.history.find(({ effectiveFrom }) => effectiveFrom <= day)?.value ?? data.value;
  return typeof inForce === 'number' ? inForce : null;
}

export interface MeterFilter {
  verdict?: 'pass' | 'fail';
  faultKind?: string;
  cursor?: string;
}

export function useMeters(batchNo: string, filter: MeterFilter) {
  return useQuery({
    queryKey: ['meters', batchNo, filter],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<MeterRow>(
        await answerOf(api.GET('/api/v1/meters', { params: { query: { ...filter, batchNo, limit: 20 } } })),
      ),
  });
}

export function useDisagreements(batchNo: string, cursor: string) {
  const query = cursor === '' ? { limit: 20 } : { limit: 20, cursor };
  return useQuery({
    queryKey: ['disagreements', batchNo, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<Disagreement>(
        await answerOf(api.GET('/api/v1/batches/{batchNo}/disagreements', { params: { path: { batchNo }, query } })),
      ),
  });
}
