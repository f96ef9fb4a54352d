import { Module } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { Escalations, LateRectifications } from './deadlines/index.js';
import { QualityProblemsModule } from './quality-problems.module.js';

/** Looks every night for suppliers who let their day pass, and for problems that nobody has dealt with in time. */
@Processor('14-quality-problems', workerOptions)
export class QualityProblemsJobs extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly late: LateRectifications,
    private readonly escalations: Escalations,
  ) {
    super();
  }

  process(queued: QueuedJob<{ id: string }>): Promise<void> {
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle({ work }: RunningJob): Promise<void> {
    if (work.kind !== 'quality-problems.find-late') throw new Error(`${work.kind} is no job of the quality problems`);
    await this.late.find();
    await this.escalations.raise();
  }
}

@Module({ imports: [QualityProblemsModule], providers: [QualityProblemsJobs] })
export class QualityProblemsJobsModule {}
