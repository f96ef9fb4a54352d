import { Module } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { Computation, ComputationModule, Recompute } from './computation/index.js';

/** Keeps the cells in step with the facts, and proves them when asked. */
@Processor('40-indicators', workerOptions)
export class IndicatorsJobs extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly computation: Computation,
    private readonly recompute: Recompute,
  ) {
    super();
  }

  process(queued: QueuedJob<{ id: string }>): Promise<void> {
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle(job: RunningJob): Promise<void> {
    const { work } = job;
    if (work.kind === 'indicators.compute') {
      await this.computation.run(work.payload.batchId);
    } else if (work.kind === 'indicators.recompute') {
      const { from, to } = work.payload;
      await this.recompute.run(from || undefined, to || undefined, job);
    } else {
      throw new Error(`${work.kind} is no job of the indicators`);
    }
  }
}

@Module({ imports: [ComputationModule], providers: [IndicatorsJobs] })
export class IndicatorsJobsModule {}
