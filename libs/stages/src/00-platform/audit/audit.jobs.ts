import { Module } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job as QueuedJob } from 'bullmq';
import { JobRunner, workerOptions, type RunningJob } from '#libs/queues';
import { AuditAnchors, AuditProofModule } from '../audit-proof/index.js';
import { AuditModule } from './audit.module.js';
import { AuditVerifications } from './audit-verifications.service.js';

/** Reads the audit trail from its first entry on; anchors its end each night. */
@Processor('audit', workerOptions)
export class AuditJobs extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly verifications: AuditVerifications,
    private readonly anchors: AuditAnchors,
  ) {
    super();
  }

  process(queued: QueuedJob<{ id: string }>): Promise<void> {
    return this.runner.run(queued, (job) => this.handle(job));
  }

  private async handle(job: RunningJob): Promise<void> {
    if (job.work.kind === 'audit.anchor') return this.anchors.anchor();
    if (job.work.kind !== 'audit.verify') throw new Error(`${job.work.kind} is no job of the audit`);
    await this.verifications.verify((entries, total) => job.report(entries, total));
  }
}

@Module({ imports: [AuditModule, AuditProofModule], providers: [AuditJobs] })
export class AuditJobsModule {}
