import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Problem } from '../../../api/problem.js';
import type { components } from '../../../api/schema.gen.js';
import { Store } from '../../../preferences/store.js';

type GivenCheck = components['schemas']['GivenCheck'];
export type ScanState = 'waiting' | 'sending' | 'recorded' | 'duplicate' | 'refused' | 'undone';

/** A finding from the key press on: kept on this machine until the server has it. */
export interface Scan {
  /** Also its Idempotency-Key: sent twice, it is recorded once. */
  id: string;
  check: GivenCheck;
  state: ScanState;
  message: string | null;
}

/** How many of those that are done are kept to be seen. */
const kept = 50;
const retryMilliseconds = 3_000;
/** Refusals that pass: nobody signed in any more, too slow, too many at once. */
const passing: ReadonlySet<number> = new Set([401, 408, 429]);

/** What was scanned on this machine by one person: nothing is lost while the network is down or the page is closed. */
export class ScanQueue extends Store<readonly Scan[]> {
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: string,
    private readonly onSent: () => void,
  ) {
    super(read(place));
  }

  add(check: GivenCheck): void {
    const { 'Idempotency-Key': id } = intentionKey();
    this.put([...this.get(), { id, check, state: 'waiting', message: null }]);
    void this.flush();
  }

  /** Takes the last finding back: unsent it just goes, otherwise the server is told. */
  undoLast(reason: string): Scan | null {
    const last = this.get().findLast(({ state, check }) => state !== 'undone' && check.conclusion !== 'withdrawn');
    if (!last || last.state === 'sending') return null;
    this.change(last.id, { state: 'undone' });
    if (last.state === 'recorded') this.add({ ...last.check, conclusion: 'withdrawn', correctionReason: reason });
    return last;
  }

  /** One after another, in the order scanned; what the server cannot take now waits. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.next(); next; next = this.next()) await this.send(next);
    } catch {
      this.timer = setTimeout(() => void this.flush(), retryMilliseconds);
    } finally {
      this.sending = false;
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private next(): Scan | undefined {
    return this.get().find(({ state }) => state === 'waiting');
  }

  private async send({ id, check }: Scan): Promise<void> {
    this.change(id, { state: 'sending' });
    try {
      const call = api.POST('/api/v1/item-checks', {
        body: { checks: [check] },
        headers: { 'Idempotency-Key': id },
      });
      const { items } = (await answerOf(call)) as { items: { outcome: ScanState; message?: string | null }[] };
      const [taken] = items;
      this.change(id, { state: taken?.outcome ?? 'recorded', message: taken?.message ?? null });
      this.onSent();
    } catch (error) {
      const refused = error instanceof Problem && error.status < 500 && !passing.has(error.status);
      this.change(id, refused ? { state: 'refused', message: error.message } : { state: 'waiting' });
      if (!refused) throw error;
    }
  }

  private change(id: string, change: Partial<Scan>): void {
    this.put(this.get().map((scan) => (scan.id === id ? { ...scan, ...change } : scan)));
  }

  private put(scans: readonly Scan[]): void {
    const done = scans.filter(({ state }) => state !== 'waiting' && state !== 'sending');
    const old = new Set(done.slice(0, Math.max(0, done.length - kept)));
    const rest = scans.filter((scan) => !old.has(scan));
    localStorage.setItem(this.place, JSON.stringify(rest));
    this.set(rest);
  }
}

/** What was on its way when the page went is sent again: the server knows it by its key. */
function read(place: string): Scan[] {
  try {
    const scans = JSON.parse(localStorage.getItem(place) ?? '[]') as Scan[];
    return scans.map((scan) => (scan.state === 'sending' ? { ...scan, state: 'waiting' } : scan));
  } catch {
    return [];
  }
}

export const isWaiting = ({ state }: Scan): boolean => state === 'waiting' || state === 'sending';
