import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { addDays, DomainError } from '#libs/rules';
import { raiseForFailedRound, raiseForLateRectification, raiseForRejectedSample } from '#rules/14-quality-problems';
import { Settings } from '#stages/00-platform/settings';
import type { LockedBatch } from '#stages/11-arrival';
import { QualityProblems } from '../problems/index.js';
import { RectificationProblems } from './rectification-problems.service.js';
import { RectificationsRepository, type OpenRectification } from './rectifications.repository.js';

/** What the supplier reports of a batch that is mended. */
export interface MendedReport {
  doneOn: string;
  report: string;
}

/** The round that found a mended batch good. */
export interface AcceptedRound {
  round: number;
  tested: number;
  passed: number;
}

/** The supplier's tasks to mend batches, as the verdicts of rounds open and reports close them. */
@Injectable()
export class Rectifications {
  constructor(
    private readonly rectifications: RectificationsRepository,
    private readonly problems: QualityProblems,
    private readonly settings: Settings,
    private readonly linked: RectificationProblems,
  ) {}

  /**
   * For a locked batch with a hidden defect, due the days of the setting from today: a quality problem, not the first time
   * one of a higher class. To be called before any other audit entry of the transaction. Gives the due day.
   */
  async open(manager: EntityManager, actor: Actor, batch: LockedBatch, round: number): Promise<string> {
    const today = clock.today();
    const days = await this.settings.value<number>(manager, 'full-verification.rectification-days', today);
    const dueOn = addDays(today, days);
    await this.rectifications.insert(manager, {
      ...{ batchId: batch.id, gate: 'full-verification', round, dueOn, orderedById: actor.userId },
    });
    const decision = raiseForFailedRound(round, 'hidden-defect');
    await this.problems.raise(manager, actor, [{ batchId: batch.id, decision, dueOn }]);
    return dueOn;
  }

  /**
   * For a locked batch that was rejected by the sample of this inspection, and marketing is told. To be called before any
   * other audit entry of the transaction.
   */
  async openAfterSampling(
    manager: EntityManager,
    actor: Actor,
    batch: LockedBatch,
    { inspection, dueOn }: { inspection: number; dueOn: string },
  ): Promise<void> {
    await this.rectifications.insert(manager, {
      ...{ batchId: batch.id, gate: 'sampling', round: inspection, dueOn, orderedById: actor.userId },
    });
    const decision = raiseForRejectedSample(inspection);
    await this.problems.raise(manager, actor, [{ batchId: batch.id, decision, dueOn }]);
  }

  /** Closes the one of a locked batch; done after its day, marketing has a problem. To be called before any other audit entry. */
  async close(
    manager: EntityManager,
    actor: Actor,
    batch: LockedBatch,
    { doneOn, report }: MendedReport,
  ): Promise<OpenRectification> {
    const open = await this.ofBatch(manager, batch);
    const problems = await this.linked.lock(manager, batch.id, open);
    await this.rectifications.setDone(manager, open.id, doneOn, report);
    const decision = raiseForLateRectification({ ...open, doneOn }, clock.today());
    await this.problems.raise(manager, actor, [{ batchId: batch.id, decision }]);
    await this.linked.take(manager, actor, problems, {
      step: 'answer',
      change: { answer: report, answeredOn: doneOn },
    });
    return open;
  }

  /**
   * A locked batch that was mended is accepted: what the first round found is closed; what marketing was told of stays with
   * marketing. To be called before any other audit entry.
   */
  async accepted(manager: EntityManager, actor: Actor, batch: LockedBatch, round: AcceptedRound): Promise<void> {
    const problems = await this.linked.lockFirst(manager, batch.id);
    const change = { closedAt: clock.now(), escalation: 0 };
    await this.linked.take(manager, actor, problems, { step: 'close', change, details: round });
  }

  /** Another day for a locked batch: also for the answer to its problem. */
  async postponed(manager: EntityManager, actor: Actor, batch: LockedBatch, open: OpenRectification): Promise<void> {
    const problems = await this.linked.lock(manager, batch.id, open);
    await this.linked.take(manager, actor, problems, { step: 'edit', change: { dueOn: open.dueOn } });
  }

  /** The one that is not done yet. */
  async ofBatch(manager: EntityManager, batch: LockedBatch): Promise<OpenRectification> {
    const open = await this.rectifications.open(manager, batch.id);
    if (!open) throw new DomainError('not-found', { what: 'rectification', id: batch.batchNo });
    return open;
  }
}
