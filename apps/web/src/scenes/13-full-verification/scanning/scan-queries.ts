import { useQuery } from '@tanstack/react-query';
import type { Role } from '#rules/00-platform';
import type { CheckItem } from '#rules/13-full-verification';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';
import { Problem } from '../../../api/problem.js';
import type { components } from '../../../api/schema.gen.js';
import { hearServerTime } from './server-clock.js';

export type Progress = Omit<components['schemas']['ChecksProgress'], 'faults'> & {
  faults: { fault: string; count: number }[];
};

export function useProgress(batchNo: string, item: CheckItem) {
  return useQuery({
    queryKey: ['item-checks', batchNo, item],
    enabled: batchNo !== '',
    refetchInterval: 15_000,
    queryFn: async () =>
      withLists<Progress>(
        await answerOf(
          api.GET('/api/v1/batches/{batchNo}/item-checks', { params: { path: { batchNo }, query: { item } } }),
        ),
      ),
  });
}

export interface Person {
  code: string;
  name: string;
  roles: Role[];
}
export interface Rig {
  code: string;
  name: string;
  positions: number;
  validUntil: string;
}

export function useStaff() {
  return useQuery({
    queryKey: ['staff'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<Person>(await answerOf(api.GET('/api/v1/staff', { params: { query: { limit: 1000 } } }))).items,
  });
}

export function useRigs() {
  return useQuery({
    queryKey: ['rigs'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<Rig>(await answerOf(api.GET('/api/v1/rigs', { params: { query: { limit: 1000 } } }))).items,
  });
}

/** What is known of a scanned number at once. */
export type Known = { kind: 'known'; batchNo: string } | { kind: 'unknown' } | { kind: 'offline' };

export async function lookUp(assetNo: string): Promise<Known> {
  try {
    const call = api.GET('/api/v1/meters/{assetNo}', { params: { path: { assetNo } } });
    hearServerTime((await call).response.headers.get('date'));
    return { kind: 'known', batchNo: (await answerOf(call)).batchNo };
  } catch (error) {
    return error instanceof Problem && error.status === 404 ? { kind: 'unknown' } : { kind: 'offline' };
  }
}
