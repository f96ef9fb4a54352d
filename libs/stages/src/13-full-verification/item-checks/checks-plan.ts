import type { ItemCheck } from '#rules/13-full-verification';
import {
  TouchedMeters,
  disagreementLine,
  verificationLine,
  type ChecksOf,
  type MeterJudge,
  type VerificationFacts,
  type VerificationWrites,
} from '../recording/index.js';
import type { Refusal } from '../result-items/index.js';
import type { IdentifiedCheck } from './check-claim.js';
import type { GivenCheck, TakenCheck } from './item-checks.dto.js';
import { rejoin } from './rejoin.js';
import type { RecordedCheck, Standing } from './standing.read-model.js';

/** A finding that is taken, and the one that it replaces. */
export interface NewCheck {
  check: IdentifiedCheck;
  replaces: RecordedCheck | null;
}

type Taken = NewCheck & { index: number };
type Refuse = (index: number, check: GivenCheck, refusal: Refusal) => TakenCheck;

/** What a call of findings writes, gathered finding by finding, then meter by meter. */
export class ChecksPlan {
  readonly items: TakenCheck[] = [];
  readonly checks: NewCheck[] = [];
  readonly writes: VerificationWrites = { completed: [], superseded: [], lines: [], disagreements: [] };
  readonly touched = new TouchedMeters();
  private readonly taken = new Map<number, Taken[]>();

  constructor(
    private readonly standing: ReadonlyMap<number, Standing>,
    private readonly before: ChecksOf,
    private readonly judgeOf: (batchId: number) => MeterJudge,
  ) {}

  say(item: TakenCheck): void {
    this.items.push(item);
  }

  take(index: number, check: NewCheck): void {
    const { meterId } = check.check;
    this.taken.set(meterId, [...(this.taken.get(meterId) ?? []), { ...check, index }]);
  }

  /** The same item of the same meter again in one call: the same finding is a duplicate; others have no order. */
  repeats({ meterId, given }: IdentifiedCheck): 'same' | Refusal | null {
    const first = this.taken.get(meterId)?.find(({ check }) => check.given.item === given.item)?.check.given;
    if (!first) return null;
    if (first.conclusion === given.conclusion && first.faultCode === given.faultCode) return 'same';
    return { code: 'repeated-in-call', params: { assetNo: given.assetNo } };
  }

  /** Meter by meter: a verdict that changes needs a reason, or nothing of the meter is taken. */
  settle(refuse: Refuse): void {
    for (const [meterId, taken] of this.taken) {
      if (this.join(meterId, taken)) for (const check of taken) this.accept(check);
      else {
        for (const { index, check } of taken) {
          const refusal = { code: 'correction-needs-reason', params: { assetNo: check.given.assetNo } };
          this.say(refuse(index, check.given, refusal));
        }
      }
    }
    this.items.sort((a, b) => a.index - b.index);
  }

  private accept({ index, check, replaces }: Taken): void {
    this.checks.push({ check, replaces });
    this.touched.add(check.batchId, check.meterId);
    this.say({ index, assetNo: check.given.assetNo, outcome: 'recorded', code: null, message: null });
  }

  private join(meterId: number, taken: readonly Taken[]): boolean {
    const standing = this.standing.get(meterId);
    if (!standing) return true;
    const before = this.before(meterId);
    const judge = this.judgeOf(standing.facts.batchId);
    const rejoined = rejoin(standing, before, merged(before, taken), judge);
    const reason = taken.find(({ check }) => check.given.correctionReason !== undefined)?.check.given.correctionReason;
    switch (rejoined.kind) {
      case 'unchanged':
        return true;
      case 'gone':
        this.writes.completed.push(standing.id);
        return true;
      case 'completed':
        this.writes.completed.push(standing.id);
        this.write(standing.facts, rejoined.judgement);
        return true;
      case 'corrected':
        if (reason === undefined) return false;
        this.writes.superseded.push(standing.id);
        this.write({ ...standing.facts, version: standing.facts.version + 1, reason }, rejoined.judgement);
        return true;
    }
  }

  private write(facts: VerificationFacts, judgement: Parameters<typeof verificationLine>[1]): void {
    this.writes.lines.push(verificationLine(facts, judgement));
    if (judgement.disagreements.length > 0) this.writes.disagreements.push(disagreementLine(facts, judgement));
  }
}

/** The findings that count after these. */
function merged(before: readonly ItemCheck[], taken: readonly Taken[]): ItemCheck[] {
  const items = new Set<string>(taken.map(({ check }) => check.given.item));
  const found = taken.flatMap(({ check: { given } }): ItemCheck[] => {
    const { item, conclusion, faultCode = null } = given;
    return conclusion === 'withdrawn'
      ? []
      : [{ item, conclusion, faultCode: conclusion === 'fail' ? faultCode : null }];
  });
  return [...before.filter(({ item }) => !items.has(item)), ...found];
}
