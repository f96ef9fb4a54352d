import { useSearchParams } from 'react-router';

/** Filters and page of a list, in the address: a link shows the same, and the way back leads to it. */
export interface ListState {
  value: (name: string) => string;
  change: (changes: Record<string, string>) => void;
}

export function useListState(): ListState {
  const [parameters, setParameters] = useSearchParams();
  return {
    value: (name) => parameters.get(name) ?? '',
    change: (changes) =>
      setParameters((before) => {
        const after = new URLSearchParams(before);
        // Another filter makes another list: its first page.
        if (!Object.keys(changes).some((name) => name.includes('cursor'))) after.delete('cursor');
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      }),
  };
}

/** For queries: only what is set. */
export function given<Key extends string>(values: Record<Key, string>): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<Record<Key, string>>;
}
