import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { usePolling } from '../../../api/live.js';
import { type Job, pageOf } from '../../../api/lists.js';
import type { operations } from '../../../api/schema.gen.js';
import { useChange } from '../../../components/use-change.js';

export const jobStates = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;
export type JobFilter = NonNullable<operations['Jobs_list']['parameters']['query']>;

export function useJobs(filter: JobFilter) {
  return useQuery({
    queryKey: ['jobs', filter],
    placeholderData: keepPreviousData,
    refetchInterval: usePolling(3_000),
    queryFn: async () =>
      pageOf<Job>(await answerOf(api.GET('/api/v1/jobs', { params: { query: { limit: 20, ...filter } } }))),
  });
}

/** Tries failed jobs again, one after another; what the server refuses stays as it is and is told. */
export function useRetry() {
  return useChange(async (ids: readonly string[]) => {
    for (const id of ids) {
      await answerOf(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } }, headers: intentionKey() }));
    }
  });
}
