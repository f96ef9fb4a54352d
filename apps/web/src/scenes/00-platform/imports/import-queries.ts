import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { type Import, pageOf, withLists } from '../../../api/lists.js';
import type { operations } from '../../../api/schema.gen.js';

export const importStates = ['checking', 'ready', 'failed', 'committing', 'committed', 'undone', 'discarded'] as const;
export type ImportState = (typeof importStates)[number];

/** How often an import that is being worked on is asked for, ms. */
const poll = 500;

export function isRunning({ state }: { state: ImportState }): boolean {
  return state === 'checking' || state === 'committing';
}

export type ImportFilter = NonNullable<operations['Imports_list']['parameters']['query']>;

export function useImports(filter: ImportFilter, limit = 20) {
  return useQuery({
    queryKey: ['imports', filter, limit],
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? poll * 4 : false),
    queryFn: async () =>
      pageOf<Import>(await answerOf(api.GET('/api/v1/imports', { params: { query: { ...filter, limit } } }))),
  });
}

/** How many imports there are, by state, and how many wait with rows in error. */
export function useImportSummary() {
  return useQuery({
    queryKey: ['imports', 'summary'],
    queryFn: () => answerOf(api.GET('/api/v1/imports/summary')),
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? poll : false),
    queryFn: async () =>
      withLists<Import>(await answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } }))),
  });
}

/** Hands a file over; what kind it is the server recognises. */
export async function handOver(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file, file.name);
  const { id } = await answerOf(
    api.POST('/api/v1/imports', {
      // The generated type has the file as a text, and the kind as needed: the server needs neither.
      body: { file: '' } as never,
      bodySerializer: () => body,
      headers: intentionKey(),
    }),
  );
  return id;
}
