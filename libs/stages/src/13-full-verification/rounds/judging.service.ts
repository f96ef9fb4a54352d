import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { judgeBatch } from '#rules/13-full-verification';
import { Audit } from '#stages/00-platform/audit';
import { SignaturesReadModel } from '../checking/index.js';
import type { JudgeRound, RoundView } from './rounds.dto.js';
import { RoundsReadModel } from './rounds.read-model.js';
import { Verdicts } from './verdicts.service.js';

@Injectable()
export class Judging {
  constructor(
    private readonly transaction: Transaction,
    private readonly views: RoundsReadModel,
    private readonly verdicts: Verdicts,
    private readonly signatures: SignaturesReadModel,
    private readonly audit: Audit,
  ) {}

  /** Judges the open round by its counts, once; with untested meters only for a reason, and they do not count. */
  async judge(actor: Actor, batchNo: string, { reason }: JudgeRound): Promise<RoundView> {
    return this.transaction.run(async (manager) => {
      const atHand = await this.verdicts.lock(manager, batchNo);
      const { round } = atHand.round;
      const view = await this.views.view(batchNo, round, manager);
      const { quantity, tested, passed, untested, incomplete, passRatePermille, sameKindLimit } = view;
      const open = untested + incomplete;
      if (open > 0 && reason === undefined) {
        throw new DomainError('meters-untested', { batchNo, round, untested, incomplete });
      }
      await this.refuseUnsigned(manager, atHand.batch, round);
      const faults = Object.fromEntries(view.faults.map(({ kind, count }) => [kind, count]));
      const counts = { quantity, tested, passed, faults };
      const limits = { passRatePermille, sameKindLimit };
      const judgement = judgeBatch(counts, limits);
      const untestedReason = open > 0 ? (reason ?? null) : null;
      await this.verdicts.apply(manager, actor, atHand, { counts, judgement, untestedReason, limits });
      const act = { action: 'verification.judge', objectType: 'batch', objectId: batchNo, reason: reason ?? null };
      const after = { round, ...counts, untested, incomplete, ...limits, ...judgement };
      await this.audit.write(manager, actor, { ...act, before: { state: atHand.batch.state }, after });
      return this.views.view(batchNo, round, manager);
    });
  }

  /** By the setting; without it signatures may come later. */
  private async refuseUnsigned(
    manager: EntityManager,
    batch: { id: number; batchNo: string },
    round: number,
  ): Promise<void> {
    const day = clock.today();
    if (!(await this.signatures.neededToJudge(manager, day))) return;
    const unsigned = await this.signatures.unsigned(manager, batch.id, round);
    if (unsigned > 0) throw new DomainError('results-unsigned', { batchNo: batch.batchNo, round, unsigned });
  }
}
