import { checkKeys } from '#rules/13-full-verification';
import { Store } from '../../../../preferences/store.js';
import type { Tone } from './beep.js';
import { readScan } from './read-scan.js';
import type { Scan } from '../scan-queue.js';
import type { Known } from '../scan-queries.js';
import { momentOfServer } from '../server-clock.js';
import type { Sitting } from '../sitting.js';

/** What the last act led to. */
export type Notice =
  | { kind: 'ready' | 'duplicate' | 'unknown' | 'undone'; assetNo: string }
  | { kind: 'found'; assetNo: string; fault: string | null; position: number }
  | { kind: 'foreign'; assetNo: string; batchNo: string }
  | { kind: 'short'; raw: string; digits: number }
  | { kind: 'unanswered'; assetNo: string };

interface DeskState {
  /** The meter that waits for its key. */
  armed: string | null;
  notice: Notice | null;
}

/** What the desk works with. */
export interface DeskTools {
  sitting: () => Sitting;
  advance: (position: number) => void;
  queue: { get: () => readonly Scan[]; add: (check: Scan['check']) => void; undoLast: (reason: string) => Scan | null };
  lookUp: (assetNo: string) => Promise<Known>;
  tell: (tone: Tone) => void;
}

const tones: Readonly<Record<Notice['kind'], Tone>> = {
  ready: 'ready',
  found: 'pass',
  duplicate: 'duplicate',
  undone: 'ready',
  unknown: 'refused',
  foreign: 'refused',
  short: 'refused',
  unanswered: 'duplicate',
};

/** Scan entry without a mouse: a number, then one key. What it shows is its state; what it records goes into the queue. */
export class ScanDesk extends Store<DeskState> {
  constructor(private readonly tools: DeskTools) {
    super({ armed: null, notice: null });
  }

  /** A whole number was scanned or typed. A meter that still waits for its key goes without one, and that is told. */
  scanned(text: string): void {
    const read = readScan(text);
    const { armed } = this.get();
    if (read.kind === 'empty') return;
    if (read.kind === 'refused') this.say({ kind: 'short', raw: read.raw, digits: read.digits }, armed);
    else if (armed !== null && armed !== read.assetNo) this.say({ kind: 'unanswered', assetNo: armed }, read.assetNo);
    else if (this.known(read.assetNo)) this.say({ kind: 'duplicate', assetNo: read.assetNo }, null);
    else this.say({ kind: 'ready', assetNo: read.assetNo }, read.assetNo);
    if (read.kind === 'number' && this.get().armed === read.assetNo) void this.ask(read.assetNo);
  }

  /** @returns whether the key meant something */
  pressed(key: string): boolean {
    const { armed } = this.get();
    const { item, batchNo, rigCode, position, verifierCode, checkerCode } = this.tools.sitting();
    const meant = checkKeys(item).find((known) => known.key === key);
    if (armed === null || !meant) return false;
    const { fault } = meant;
    this.tools.queue.add({
      ...{ assetNo: armed, batchNo, item, rigCode, position, verifierCode, checkerCode, checkedAt: momentOfServer() },
      ...(fault === null ? { conclusion: 'pass' } : { conclusion: 'fail', faultCode: fault }),
    });
    this.tools.advance(position + 1);
    this.say({ kind: 'found', assetNo: armed, fault, position }, null, fault === null ? 'pass' : 'fail');
    return true;
  }

  /** Backspace in the empty field: lets go of the meter at hand, or takes the last finding back. */
  back(reason: string): void {
    const { armed } = this.get();
    if (armed !== null) {
      this.say({ kind: 'undone', assetNo: armed }, null);
      return;
    }
    const undone = this.tools.queue.undoLast(reason);
    if (!undone) return;
    this.tools.advance(undone.check.position);
    this.say({ kind: 'undone', assetNo: undone.check.assetNo }, null);
  }

  private known(assetNo: string): boolean {
    const { item } = this.tools.sitting();
    const last = this.tools.queue.get().findLast(({ check }) => check.assetNo === assetNo && check.item === item);
    return (
      last !== undefined && last.state !== 'undone' && last.state !== 'refused' && last.check.conclusion !== 'withdrawn'
    );
  }

  /** While the eye goes to the meter the server is asked; without an answer the finding is taken, and judged when it arrives. */
  private async ask(assetNo: string): Promise<void> {
    const known = await this.tools.lookUp(assetNo);
    if (this.get().armed !== assetNo) return;
    if (known.kind === 'unknown') this.say({ kind: 'unknown', assetNo }, null);
    if (known.kind === 'known' && known.batchNo !== this.tools.sitting().batchNo) {
      this.say({ kind: 'foreign', assetNo, batchNo: known.batchNo }, null);
    }
  }

  private say(notice: Notice, armed: string | null, tone = tones[notice.kind]): void {
    this.set({ armed, notice });
    this.tools.tell(tone);
  }
}
