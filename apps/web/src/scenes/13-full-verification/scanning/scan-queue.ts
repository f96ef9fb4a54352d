import { answerOf, api } from '../../../api/api.js';
import type { components } from '../../../api/schema.gen.js';
import {
  isWaiting,
  SendQueue,
  type Outcome,
  type SendState,
  type Sent,
} from '../../../components/scanning/send-queue.js';

type GivenCheck = components['schemas']['GivenCheck'];
export type ScanState = SendState;
export type Scan = Sent<GivenCheck>;
export { isWaiting };

/** What was scanned at the desk by one person, and may be taken back. */
export class ScanQueue extends SendQueue<GivenCheck> {
  constructor(place: string, onSent: () => void) {
    super(place, record, onSent);
  }

  /** Takes the last finding back: unsent it just goes, otherwise the server is told. */
  undoLast(reason: string): Scan | null {
    const last = this.get().findLast(({ state, check }) => state !== 'undone' && check.conclusion !== 'withdrawn');
    if (!last || last.state === 'sending') return null;
    this.change(last.id, { state: 'undone' });
    if (last.state === 'recorded') this.add({ ...last.check, conclusion: 'withdrawn', correctionReason: reason });
    return last;
  }
}

async function record(check: GivenCheck, headers: { 'Idempotency-Key': string }): Promise<Outcome> {
  const answer = await answerOf(api.POST('/api/v1/item-checks', { body: { checks: [check] }, headers }));
  const [taken] = (answer as { items: Outcome[] }).items;
  return taken ?? { outcome: 'recorded' };
}
