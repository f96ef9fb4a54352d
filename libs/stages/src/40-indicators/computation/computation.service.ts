import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { CellsRepository } from './cells.repository.js';
import { IndicatorJobsRepository } from './indicator-jobs.repository.js';
import { TalliesRepository } from './tallies.repository.js';

/** Keeps the cells in step with the facts: only those that a batch touches, each made anew, never added to. */
@Injectable()
export class Computation {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: IndicatorJobsRepository,
    private readonly tallies: TalliesRepository,
    private readonly cells: CellsRepository,
  ) {}

  /** Gives how many cells changed; run a second time it changes none. */
  async run(batchId: number): Promise<number> {
    return this.transaction.run(async (manager) => {
      await this.jobs.takeTurn(manager);
      await this.jobs.finishWaiting(manager, 'indicators.compute', String(batchId));
      const touched = await this.tallies.renew(manager, batchId);
      if (touched.length === 0) return 0;
      const months = await this.cells.renewMonths(manager, touched);
      const wider = await this.cells.renewWider(manager, months);
      return months.length + wider.length;
    });
  }
}
