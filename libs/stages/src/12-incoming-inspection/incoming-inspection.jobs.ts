import { Module } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { EmcWatch } from './emc/emc-watch.service.js';
import { IncomingInspectionModule } from './incoming-inspection.module.js';

/** Looks every night for EMC tests that nobody has answered in time. */
@Processor('12-incoming-inspection', workerOptions)
export class IncomingInspectionJobs extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly watch: EmcWatch,
  ) {
    super();
  }

  process(queued: QueuedJob<{ id: string }>): Promise<void> {
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle({ work }: RunningJob): Promise<void> {
    if (work.kind !== 'emc-tests.find-late') throw new Error(`${work.kind} is no job of the incoming inspection`);
    await this.watch.look();
  }
}

@Module({ imports: [IncomingInspectionModule], providers: [IncomingInspectionJobs] })
export class IncomingInspectionJobsModule {}
