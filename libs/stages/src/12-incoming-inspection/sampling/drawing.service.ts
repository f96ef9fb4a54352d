import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { meterSetOf } from '#stages/00-platform/events';
import { BatchMoves, notAllowed } from '#stages/11-arrival';
import { type DrawnInspection, type DrawSampleWish, InspectionsReadModel } from '../inspections/index.js';
import { SampleOpenings } from './sample-openings.service.js';
import { SampleRecord } from './sample-record.service.js';

@Injectable()
export class Drawing {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: BatchMoves,
    private readonly openings: SampleOpenings,
    private readonly views: InspectionsReadModel,
    private readonly record: SampleRecord,
  ) {}

  /** Finds the plan and draws the sample, once. */
  async draw(actor: Actor, batchNo: string, wish: DrawSampleWish): Promise<DrawnInspection> {
    return this.transaction.run(async (manager) => {
      const batch = await this.moves.lock(manager, batchNo);
      if (batch.state !== 'sampling') throw notAllowed(batch, 'verification');
      const { number, plan, drawn } = await this.openings.open(manager, actor, batch, wish);
      const details = { number, drawId: drawn.id, ...plan };
      await this.record.write(manager, actor, batch, {
        ...{ kind: 'sample-drawn', action: 'sampling-acceptance.draw', details },
        meters: meterSetOf(drawn.meters.map(({ id }) => id)),
        after: { ...details, seed: drawn.seed },
      });
      const view = await this.views.view(batchNo, number, manager);
      return { ...view, sample: drawn.meters.map(({ assetNo }) => assetNo) };
    });
  }
}
