import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Component } from '#rules/12-incoming-inspection';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];
export type SealedSampleRow = Schemas['SealedSampleRow'];
export type SealedSampleVersion = Omit<Schemas['SealedSampleVersionView'], 'components'> & { components: Component[] };
export type SealedSample = Omit<Schemas['SealedSampleView'], 'components' | 'versions'> & {
  components: Component[];
  versions: SealedSampleVersion[];
};

export function useSealedSamples(cursor: string) {
  const query = { limit: 20, ...(cursor !== '' && { cursor }) };
  return useQuery({
    queryKey: ['sealed-samples', query],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<SealedSampleRow>(await answerOf(api.GET('/api/v1/sealed-samples', { params: { query } }))),
  });
}

export function useSealedSample(id: string) {
  return useQuery({
    queryKey: ['sealed-sample', id],
    queryFn: async () =>
      withLists<SealedSample>(await answerOf(api.GET('/api/v1/sealed-samples/{id}', { params: { path: { id } } }))),
  });
}

export function useModelCodes() {
  return useQuery({
    queryKey: ['meter-models'],
    staleTime: 60_000,
    queryFn: async () =>
      pageOf<{ code: string; name: string }>(
        await answerOf(api.GET('/api/v1/meter-models', { params: { query: { limit: 1000 } } })),
      ).items,
  });
}
