import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { addDays, DomainError } from '#libs/rules';
import { mayDo } from '#rules/00-platform';
import { problemClassOf } from '#rules/14-quality-problems';
import { BatchMoves } from '#stages/11-arrival';
import { Holds } from '../holds/index.js';
import type { RaiseProblem } from './quality-problems.dto.js';
import { ProblemReferences } from './problem-references.read-model.js';
import type { NewProblem } from './quality-problems.repository.js';
import { QualityProblems } from './quality-problems.service.js';

/** Somebody has seen something: a problem raised by a person, with what was looked at. */
@Injectable()
export class ProblemRaising {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly references: ProblemReferences,
    private readonly problems: QualityProblems,
    private readonly holds: Holds,
  ) {}

  async raise(actor: Actor, wanted: RaiseProblem): Promise<string> {
    if (wanted.hold === true && !mayDo(actor.roles, 'quality-problems.hold')) {
      throw new DomainError('not-permitted', { action: 'quality-problems.hold' });
    }
    return this.transaction.run(async (manager) => {
      const today = clock.today();
      const problem = await this.problemOf(manager, actor, wanted, today);
      const [raised] = await this.problems.write(manager, actor, [problem], today);
      if (!raised) throw new Error('a problem of a person is always raised');
      if (wanted.hold === true) {
        await this.holds.hold(manager, actor, raised, wanted.title);
      }
      return raised.no;
    });
  }

  private async problemOf(
    manager: EntityManager,
    actor: Actor,
    wanted: RaiseProblem,
    today: string,
  ): Promise<NewProblem> {
    const { title, description, evidence = null, assetNos = [], owner } = wanted;
    const known = problemClassOf(await this.references.classes(manager, today), wanted.class);
    if (!known) throw new DomainError('unknown-problem-class', { class: wanted.class });
    return {
      ...(await this.subjectOf(manager, wanted)),
      ...{ class: known.class, raisedBy: actor.username, cause: null, title, description, evidence },
      ...{ dueOn: addDays(today, known.answerDays), closeOn: addDays(today, known.closeDays) },
      ownerId: owner === undefined ? null : await this.references.personId(manager, owner),
      meters: assetNos.length === 0 ? null : await this.references.meters(manager, assetNos),
    };
  }

  /** The batch is locked before a number is handed out, as by the rules. */
  private async subjectOf(
    manager: EntityManager,
    { batchNo, supplierCode }: RaiseProblem,
  ): Promise<{ batchId: number | null; supplierId: number }> {
    if (batchNo !== undefined) {
      const { id: batchId } = await this.moves.lock(manager, batchNo);
      return { batchId, supplierId: await this.references.supplierOfBatch(manager, batchId) };
    }
    if (supplierCode === undefined) throw new DomainError('problem-of-nothing', {});
    return { batchId: null, supplierId: await this.references.supplierId(manager, supplierCode) };
  }
}
