import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Store } from '../preferences/store.js';
import { session, useSession } from '../session/session.js';
import { EventLines } from './event-lines.js';
import { shownOf } from './live-topics.js';

const again = 3_000;
/** While a large file is committed hints come without end: what is shown is asked for at most this often. */
const breath = 1_000;
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
  const hints = new Hints(queries);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const { name, data } of lines.feed(piece.value)) {
      if (name === 'open') connected.set(true);
      if (name === 'changed') hints.heard(data.split(' '));
    }
  }
}

/** The first hint counts at once, those that follow it on its heels together. */
class Hints {
  private readonly topics = new Set<string>();
  private resting = false;

  constructor(private readonly queries: QueryClient) {}

  heard(topics: readonly string[]): void {
    for (const topic of topics) this.topics.add(topic);
    if (!this.resting) this.refresh();
  }

  private refresh(): void {
    const topics = [...this.topics];
    this.topics.clear();
    this.resting = topics.length > 0;
    if (!this.resting) return;
    setTimeout(() => this.refresh(), breath);
    if (topics.includes('everything')) void this.queries.invalidateQueries();
    const keys = new Set(topics.flatMap((topic) => shownOf[topic] ?? []));
    for (const key of keys) void this.queries.invalidateQueries({ queryKey: [key] });
  }
}
