import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { CheckImport } from './check-import.service.js';
import { CommitImport } from './commit-import.service.js';
import { ImportsModule } from './imports.module.js';

/** Reads files and commits them. Each job can run twice: it holds the import and looks at its state first. */
@Processor('imports', { ...workerOptions, concurrency: 2 })
export class ImportsJobs extends WorkerHost implements OnApplicationBootstrap {
  private started: () => void = () => undefined;
  private readonly kindsKnown = new Promise<void>((resolve) => (this.started = resolve));

  constructor(
    private readonly runner: JobRunner,
    private readonly checks: CheckImport,
    private readonly commits: CommitImport,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.started();
  }

  /** Jobs come in while the stages are still handing in their kinds. */
  async process(queued: QueuedJob<{ id: string }>): Promise<void> {
    await this.kindsKnown;
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle(job: RunningJob): Promise<void> {
    const { work } = job;
    if (work.kind === 'imports.check') await this.checks.run(work.payload.importId, job);
    else if (work.kind === 'imports.commit') await this.commits.run(work.payload.importId, job);
    else if (work.kind === 'imports.clean') await this.commits.clean(work.payload.importId);
    else throw new Error(`${work.kind} is no job of the imports`);
  }
}

@Module({ imports: [ImportsModule], providers: [ImportsJobs] })
export class ImportsJobsModule {}
