import { Module } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { QualityProblemsModule } from './quality-problems.module.js';
import { LateRectifications } from './rectifications/late-rectifications.service.js';

/** Looks every night for suppliers who let their day pass. */
@Processor('14-quality-problems', workerOptions)
export class QualityProblemsJobs extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly late: LateRectifications,
  ) {
    super();
  }

  process(queued: QueuedJob<{ id: string }>): Promise<void> {
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle({ work }: RunningJob): Promise<void> {
    if (work.kind !== 'quality-problems.find-late') throw new Error(`${work.kind} is no job of the quality problems`);
    await this.late.find();
  }
}

@Module({ imports: [QualityProblemsModule], providers: [QualityProblemsJobs] })
export class QualityProblemsJobsModule {}
