import { Injectable } from '@nestjs/common';
import { OwnerTransaction, Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DemoCities } from './demo-cities.repository.js';
import { DemoHistory, type DemoImports, type DemoMoment } from './demo-history.repository.js';

/** What the maker of a demo city needs beside the API: a city's beginning and end, and dates in the past. */
@Injectable()
export class DemoChronicle {
  constructor(
    private readonly transaction: Transaction,
    private readonly cities: DemoCities,
    private readonly history: DemoHistory,
    private readonly jobs: Jobs,
    private readonly owner: OwnerTransaction,
  ) {}

  begin(city: { meters: number; seed: number }): Promise<number> {
    return this.transaction.run((manager) => this.cities.begin(manager, city));
  }

  finish(id: number): Promise<void> {
    return this.transaction.run((manager) => this.cities.finish(manager, id));
  }

  /**
   * The jobs that compute indicators wait for the end of this work. After each of its steps they would count days that are
   * dated back a moment later; afterwards those that are for the same batch are one.
   */
  countingAfterwards(work: () => Promise<void>): Promise<void> {
    return this.transaction.run(async (manager) => {
      await this.history.holdIndicators(manager);
      await work();
    });
  }

  now(): Promise<Date> {
    return this.history.now(this.transaction.manager);
  }

  /** What was done since a moment happened on the days named. */
  async happened(since: Date, batches: readonly DemoMoment[], imports?: DemoImports): Promise<void> {
    await this.owner.run(async (manager) => {
      await this.history.redate(manager, since, batches);
      if (imports && imports.ids.length > 0) await this.history.redateImports(manager, since, imports);
    });
  }

  /** The night comes: suppliers who let their day pass are found. */
  async night(): Promise<void> {
    await this.transaction.run((manager) =>
      this.jobs.ask(manager, 'quality-problems.find-late', { key: 'demo', payload: {} }),
    );
  }
}
