import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { RigErrors } from '../rig-errors/index.js';
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
    private readonly rigErrors: RigErrors,
  ) {}

  /** Gives how many cells, and months of rigs, changed; run a second time it changes none. */
  async run(batchId: number): Promise<number> {
    return this.transaction.run(async (manager) => {
      await this.jobs.takeTurn(manager);
      await this.jobs.finishWaiting(manager, 'indicators.compute', String(batchId));
      const rigs = await this.rigErrors.renew(manager, batchId);
      const touched = await this.tallies.renew(manager, batchId);
      if (touched.length === 0) return rigs;
      const months = await this.cells.renewMonths(manager, touched);
      const wider = await this.cells.renewWider(manager, months);
      return rigs + months.length + wider.length;
    });
  }
}
