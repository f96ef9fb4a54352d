import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { shanghaiDay } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { JudgingBasisReadModel } from '../recording/index.js';
import { KnownFactsReadModel } from './known-facts.read-model.js';
import { matchCall, type MatchedCall, type ReadCall } from './match-call.js';
import type { ResultLines } from './result-lines.js';

@Injectable()
export class ResultsMatching {
  constructor(
    private readonly known: KnownFactsReadModel,
    private readonly basis: JudgingBasisReadModel,
  ) {}

  /** Looks up everything that the items name, then matches them; what is accepted is added to the lines. */
  async match(manager: EntityManager, actor: Actor, call: ReadCall, lines: ResultLines): Promise<MatchedCall> {
    const now = clock.now();
    const known = await this.known.of(
      manager,
      call.given.map(({ assetNo }) => assetNo),
    );
    const batchIds = [...new Set([...known.meters.values()].map(({ batchId }) => batchId))];
    const { judgeOf, lapsedRig, implausible } = await this.basis.of(manager, batchIds, shanghaiDay(now));
    const rules = { now, lapsedRig, implausible, judgeOf, mayCorrect: mayDo(actor.roles, 'verification.correct') };
    return matchCall(call, known, rules, lines, actor.language);
  }
}
