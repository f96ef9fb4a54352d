import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { pageOf, type RowError, withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';
import { useChange } from '../../../components/use-change.js';

type Schemas = components['schemas'];
export type Cause = Omit<Schemas['CauseView'], 'params' | 'column' | 'value' | 'hint'> & {
  params: Record<string, string>;
  column: string | null;
  value: string | null;
  hint: string | null;
};
export type Companion = Schemas['Companion'];

/** Why rows are in error; asked again when somebody comes back from where it was mended. */
export function useCauses(id: string) {
  return useQuery({
    queryKey: ['import-causes', id],
    refetchOnWindowFocus: 'always',
    queryFn: async () =>
      withLists<{ items: Cause[]; mended: number }>(
        await answerOf(api.GET('/api/v1/imports/{id}/causes', { params: { path: { id } } })),
      ),
  });
}

/** Pending files with the other half of the same tasks. */
export function useCompanions(id: string) {
  return useQuery({
    queryKey: ['import-companions', id],
    queryFn: async () =>
      withLists<{ items: Companion[]; waitsFor: string | null }>(
        await answerOf(api.GET('/api/v1/imports/{id}/companions', { params: { path: { id } } })),
      ),
  });
}

export function useRecheck(id: string) {
  return useChange((body: { kind?: string }) =>
    answerOf(api.POST('/api/v1/imports/{id}/recheck', { params: { path: { id } }, body, headers: intentionKey() })),
  );
}

export function useDiscard(id: string) {
  return useChange(() =>
    answerOf(api.POST('/api/v1/imports/{id}/discard', { params: { path: { id } }, headers: intentionKey() })),
  );
}

/** Keeps what a bad cell should say. Only what is shown of the file's errors changes by it. */
export function useCorrect(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CorrectCell']) =>
      answerOf(
        api.POST('/api/v1/imports/{id}/corrections', { params: { path: { id } }, body, headers: intentionKey() }),
      ),
    onSuccess: () =>
      Promise.all(['import-causes', 'import-errors'].map((key) => queries.invalidateQueries({ queryKey: [key, id] }))),
  });
}

export function useRowErrors(id: string, cursor: string) {
  const query = cursor === '' ? { limit: 20 } : { limit: 20, cursor };
  return useQuery({
    queryKey: ['import-errors', id, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      pageOf<RowError>(await answerOf(api.GET('/api/v1/imports/{id}/errors', { params: { path: { id }, query } }))),
  });
}
