import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { type MeterRow, pageOf } from '../../../api/lists.js';
import type { operations } from '../../../api/schema.gen.js';

export type MeterFilter = NonNullable<operations['Meters_list']['parameters']['query']>;

export function useMeters(filter: MeterFilter) {
  return useQuery({
    queryKey: ['meters', filter],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<MeterRow>(await answerOf(api.GET('/api/v1/meters', { params: { query: { limit: 20, ...filter } } }))),
  });
}

export async function countMeters(filter: MeterFilter): Promise<number> {
  return (await answerOf(api.GET('/api/v1/meters/summary', { params: { query: filter } }))).total;
}

export function useRigs() {
  return useQuery({
    queryKey: ['rigs'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<{ code: string; name: string }>(
        await answerOf(api.GET('/api/v1/rigs', { params: { query: { limit: 1000 } } })),
      ).items,
  });
}
