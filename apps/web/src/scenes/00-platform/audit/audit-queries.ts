import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists, type Job } from '../../../api/lists.js';

export interface AuditEntry {
  id: number;
  at: string;
  actor: string;
  ip: string | null;
  requestId: string | null;
  action: string;
  objectType: string;
  objectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  hash: string;
}

export interface AuditFilter {
  actor?: string;
  action?: string;
  objectType?: string;
  objectId?: string;
  requestId?: string;
  from?: string;
  to?: string;
  cursor?: string;
}

export function useAudit(filter: AuditFilter) {
  return useQuery({
    queryKey: ['audit', filter],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<AuditEntry>(await answerOf(api.GET('/api/v1/audit', { params: { query: { ...filter, limit: 20 } } }))),
  });
}

/** Asked again until it has ended. */
export function useCheck(id: string | null) {
  return useQuery({
    queryKey: ['audit-check', id],
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && ['completed', 'failed'].includes(state.data.state) ? false : 700),
    queryFn: async () =>
      withLists<Job>(await answerOf(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } } }))),
  });
}
