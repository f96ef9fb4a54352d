import { intentionKey } from '../../api/api.js';
import { Problem } from '../../api/problem.js';
import { Store } from '../../preferences/store.js';

export type SendState = 'waiting' | 'sending' | 'recorded' | 'duplicate' | 'refused' | 'undone';

/** A finding from the key press on: kept on this machine until the server has it. */
export interface Sent<Found> {
  /** Also its Idempotency-Key: sent twice, it is recorded once. */
  id: string;
  check: Found;
  state: SendState;
  message: string | null;
}

/** What the server made of one finding. */
export interface Outcome {
  outcome: SendState;
  message?: string | null;
}

/** How many of those that are done are kept to be seen. */
const kept = 50;
const retryMilliseconds = 3_000;
/** Refusals that pass: nobody signed in any more, too slow, too many at once. */
const passing: ReadonlySet<number> = new Set([401, 408, 429]);

/** What was found on this machine by one person: nothing is lost while the network is down or the page is closed. */
export class SendQueue<Found> extends Store<readonly Sent<Found>[]> {
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: string,
    private readonly deliver: (found: Found, key: { 'Idempotency-Key': string }) => Promise<Outcome>,
    private readonly onSent: () => void,
  ) {
    super(read<Found>(place));
  }

  add(check: Found): void {
    const { 'Idempotency-Key': id } = intentionKey();
    this.put([...this.get(), { id, check, state: 'waiting', message: null }]);
    void this.flush();
  }

  /** One after another, in the order found; what the server cannot take now waits. */
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

  protected change(id: string, change: Partial<Sent<Found>>): void {
    this.put(this.get().map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  private next(): Sent<Found> | undefined {
    return this.get().find(({ state }) => state === 'waiting');
  }

  private async send({ id, check }: Sent<Found>): Promise<void> {
    this.change(id, { state: 'sending' });
    try {
      const { outcome, message = null } = await this.deliver(check, { 'Idempotency-Key': id });
      this.change(id, { state: outcome, message });
      this.onSent();
    } catch (error) {
      const refused = error instanceof Problem && error.status < 500 && !passing.has(error.status);
      this.change(id, refused ? { state: 'refused', message: error.message } : { state: 'waiting' });
      if (!refused) throw error;
    }
  }

  private put(all: readonly Sent<Found>[]): void {
    const done = all.filter(({ state }) => state !== 'waiting' && state !== 'sending');
    const old = new Set(done.slice(0, Math.max(0, done.length - kept)));
    const rest = all.filter((one) => !old.has(one));
    localStorage.setItem(this.place, JSON.stringify(rest));
    this.set(rest);
  }
}

/** What was on its way when the page went is sent again: the server knows it by its key. */
function read<Found>(place: string): Sent<Found>[] {
  try {
    const all = JSON.parse(localStorage.getItem(place) ?? '[]') as Sent<Found>[];
    return all.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one));
  } catch {
    return [];
  }
}

export const isWaiting = ({ state }: { state: SendState }): boolean => state === 'waiting' || state === 'sending';
