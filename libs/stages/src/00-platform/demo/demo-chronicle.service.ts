import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { DemoCities } from './demo-cities.repository.js';
import { DemoHistory, type DemoMoment } from './demo-history.repository.js';

/** What the maker of a demo city needs beside the API: a city's beginning and end, and dates in the past. */
@Injectable()
export class DemoChronicle {
  constructor(
    private readonly transaction: Transaction,
    private readonly cities: DemoCities,
    private readonly history: DemoHistory,
    private readonly jobs: Jobs,
  ) {}

  begin(city: { meters: number; seed: number }): Promise<number> {
    return this.transaction.run((manager) => this.cities.begin(manager, city));
  }

  finish(id: number): Promise<void> {
    return this.transaction.run((manager) => this.cities.finish(manager, id));
  }

  now(): Promise<Date> {
    return this.history.now(this.transaction.manager);
  }

  /** What was done since a moment happened on the days named; the indicators are computed for those days. */
  async happened(since: Date, batches: readonly DemoMoment[], importsAt: Date | null = null): Promise<void> {
    await this.transaction.run(async (manager) => {
      const ids = await this.history.redate(manager, since, batches);
      if (importsAt) await this.history.redateImports(manager, since, importsAt);
      for (const batchId of ids) {
        await this.jobs.ask(manager, 'indicators.compute', { key: String(batchId), payload: { batchId } });
      }
    });
  }

  /** The night comes: suppliers who let their day pass are found. */
  async night(): Promise<void> {
    await this.transaction.run((manager) =>
      this.jobs.ask(manager, 'quality-problems.find-late', { key: 'demo', payload: {} }),
    );
  }
}
