import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/http';
import { shanghaiDay } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { JudgingBasisReadModel } from '../recording/index.js';
import { matchItem, type GivenResult, type Match, type MatchedResult, type Refusal } from '../result-items/index.js';
import { KnownFactsReadModel } from './known-facts.read-model.js';

/** What becomes of the items of a call. */
export interface MatchedCall {
  accepted: MatchedResult[];
  duplicates: number;
  refused: { index: number; assetNo: string; refusal: Refusal }[];
}

@Injectable()
export class ResultsMatching {
  constructor(
    private readonly known: KnownFactsReadModel,
    private readonly basis: JudgingBasisReadModel,
  ) {}

  async match(manager: EntityManager, actor: Actor, results: readonly GivenResult[]): Promise<MatchedCall> {
    const now = new Date();
    const known = await this.known.of(manager, results);
    const batchIds = [...new Set([...known.meters.values()].map(({ batchId }) => batchId))];
    const { judgeOf, lapsedRig } = await this.basis.of(manager, batchIds, shanghaiDay(now));
    const rules = { now, lapsedRig, judgeOf, mayCorrect: mayDo(actor.roles, 'verification.correct') };
    const call: MatchedCall = { accepted: [], duplicates: 0, refused: [] };
    const taken = new Map<string, GivenResult>();
    for (const given of results) {
      const { index, assetNo } = given;
      const before = taken.get(assetNo);
      const match = before ? matchRepeated(given, before) : matchItem(given, known, rules);
      if (match.kind === 'refused') call.refused.push({ index, assetNo, refusal: match.refusal });
      else if (match.kind === 'same') call.duplicates++;
      else {
        call.accepted.push(match);
        taken.set(assetNo, given);
      }
    }
    return call;
  }
}

/** The same meter again in one call: the same values are a duplicate; others have no order, and are refused. */
function matchRepeated(given: GivenResult, before: GivenResult): Match {
  const same = JSON.stringify({ ...given, index: 0 }) === JSON.stringify({ ...before, index: 0 });
  if (same) return { kind: 'same' };
  return { kind: 'refused', refusal: { code: 'repeated-in-call', params: { assetNo: given.assetNo } } };
}
