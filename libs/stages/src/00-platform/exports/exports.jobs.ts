import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { ExportsModule } from './exports.module.js';
import { WriteExport } from './write-export.service.js';

/** Writes files one after another: two large ones at once would only make both late. */
@Processor('exports', workerOptions)
export class ExportsJobs extends WorkerHost implements OnApplicationBootstrap {
  private started: () => void = () => undefined;
  private readonly listsKnown = new Promise<void>((resolve) => (this.started = resolve));

  constructor(
    private readonly runner: JobRunner,
    private readonly exports: WriteExport,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.started();
  }

  /** Jobs come in while the stages are still handing in their lists. */
  async process(queued: QueuedJob<{ id: string }>): Promise<void> {
    await this.listsKnown;
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle(job: RunningJob): Promise<void> {
    const { work } = job;
    if (work.kind === 'exports.write') await this.exports.run(work.payload.exportId, job);
    else if (work.kind === 'exports.clean') await this.exports.clean();
    else throw new Error(`${work.kind} is no job of the exports`);
  }
}

@Module({ imports: [ExportsModule], providers: [ExportsJobs] })
export class ExportsJobsModule {}
