import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';

type Value = Record<string, unknown>;

/** Something that somebody has arranged for themselves, kept on the server: it follows them to every machine. */
export function usePreference(key: string): { value: Value | null; keep: (value: Value) => void } {
  const queries = useQueryClient();
  const queryKey = ['preference', key];
  const { data } = useQuery({
    queryKey,
    staleTime: 60_000,
    queryFn: async () => (await answerOf(api.GET('/api/v1/preferences/{key}', { params: { path: { key } } }))).value,
  });
  const change = useMutation({
    mutationFn: (value: Value) =>
      answerOf(
        api.PUT('/api/v1/preferences/{key}', {
          params: { path: { key } },
          body: { value },
          // The last one wins: it is one's own, and nothing is lost by it.
          headers: { 'If-Match': '*' },
        }),
      ),
    // Seen at once; should the server not take it, it is asked for what it has.
    onMutate: (value) => queries.setQueryData(queryKey, value),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  return { value: data ?? null, keep: change.mutate };
}
