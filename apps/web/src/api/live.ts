import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Store } from '../preferences/store.js';
import { session, useSession } from '../session/session.js';
import { EventLines } from './event-lines.js';

/** What is shown of a table of the server: the first words of the keys of its queries. */
const shown: Readonly<Record<string, readonly string[]>> = {
  batches: ['batches', 'batch', 'batch-events', 'total', 'import-causes'],
  exports: ['exports'],
  import_corrections: ['import-causes', 'import-errors'],
  imports: ['imports', 'import', 'import-causes', 'import-companions', 'import-errors', 'total'],
  jobs: ['jobs', 'exports'],
  notifications: ['notifications'],
  quality_problems: ['problems', 'problem', 'quality-problems'],
  rigs: ['rigs', 'import-causes'],
  users: ['users', 'import-causes'],
  verification_rounds: ['batches', 'batch', 'round', 'import-causes'],
};
const again = 3_000;
/** Whether hints come; without them lists ask again by the clock. */
const connected = new Store(false);

/** How often a list asks again by itself: never while hints come. */
export function usePolling(milliseconds: number): number | false {
  return useSyncExternalStore(connected.subscribe, connected.get) ? false : milliseconds;
}

/** Hears of changes as long as somebody is signed in. What has changed is asked for again where it is shown; nothing moves. */
export function useLive(): void {
  const queries = useQueryClient();
  const token = useSession()?.token;
  useEffect(() => {
    if (token === undefined) return undefined;
    const stop = new AbortController();
    void follow(queries, stop.signal);
    return () => stop.abort();
  }, [queries, token]);
}

async function follow(queries: QueryClient, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await listen(queries, stop);
    } catch {
      // A line that broke is no fault of the page: it is tried again, and until then lists ask by the clock.
    }
    connected.set(false);
    await new Promise((resolve) => setTimeout(resolve, again));
  }
}

async function listen(queries: QueryClient, stop: AbortSignal): Promise<void> {
  const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${session.get()?.token ?? ''}` };
  const { ok, body } = await fetch('/api/v1/live', { headers, signal: stop });
  if (!ok || !body) return;
  const lines = new EventLines();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const { name, data } of lines.feed(piece.value)) {
      if (name === 'open') connected.set(true);
      if (name === 'changed') refresh(queries, data.split(' '));
    }
  }
}

function refresh(queries: QueryClient, topics: readonly string[]): void {
  if (topics.includes('everything')) void queries.invalidateQueries();
  const keys = new Set(topics.flatMap((topic) => shown[topic] ?? []));
  for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
}
