import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import type { Actor } from '#libs/http';
import { DomainError } from '#libs/rules';
import { BatchMoves, type LockedBatch } from '#stages/11-arrival';
import { Draws, type Drawn } from '../draws/index.js';
import { Lots } from '../lots/index.js';
import { type DrawSampleWish, InspectionsRepository, Plans, type PlanView } from '../inspections/index.js';

export interface OpenedInspection {
  number: number;
  plan: PlanView;
  drawn: Drawn;
}

/** The next inspection of a batch: its plan, and its sample drawn. */
@Injectable()
export class SampleOpenings {
  constructor(
    private readonly plans: Plans,
    private readonly draws: Draws,
    private readonly lots: Lots,
    private readonly inspections: InspectionsRepository,
    private readonly moves: BatchMoves,
  ) {}

  /** The batch is locked and stands in sampling; meters that came late go into the store first. */
  async open(
    manager: EntityManager,
    actor: Actor,
    batch: LockedBatch,
    wish: DrawSampleWish,
  ): Promise<OpenedInspection> {
    const latest = await this.inspections.latest(manager, batch.id);
    if (latest && latest.disposition === null) {
      throw new DomainError('sample-already-drawn', { batchNo: batch.batchNo, number: latest.number });
    }
    const lot = await this.lots.of(manager, batch.id, ['arrived', 'in-store']);
    if (lot.size === 0) throw new DomainError('no-meters', { batchNo: batch.batchNo });
    if (lot.arrived > 0) {
      const why = { kind: 'sample-drawn', actorId: actor.userId };
      await this.moves.moveMeters(manager, batch, { from: 'arrived', to: 'in-store' }, why);
    }
    const plan = await this.plans.forBatch(manager, batch.id, lot.size, wish);
    const drawn = await this.draws.draw(manager, {
      ...{ purpose: 'sampling-acceptance', batchId: batch.id, population: lot.meters, populationSize: lot.size },
      ...{ sampleSize: plan.sampleSize, seed: wish.seed, drawnById: actor.userId },
    });
    const number = (latest?.number ?? 0) + 1;
    const openedOn = clock.today();
    const of = { batchId: batch.id, number, drawId: drawn.id, openedOn, openedById: actor.userId };
    await this.inspections.insert(manager, plan, of);
    return { number, plan, drawn };
  }
}
