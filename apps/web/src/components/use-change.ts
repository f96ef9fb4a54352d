import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';

/** A change: afterwards everything shown is asked for again, as nobody knows all that it touches. */
export function useChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries();
    },
  });
}
