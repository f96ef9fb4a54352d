import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobRunner, type FailedJob } from '#libs/queues';
import { rolesThatMay } from '#rules/00-platform';
import { NotificationsModule } from './notifications.module.js';
import { Notifications } from './notifications.repository.js';

/** Tells of every job that gave up: whoever asked for it; of those that nobody asked for, who looks after all jobs. */
@Injectable()
export class FailedJobs implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.runner.onFailed((manager, job) => this.tell(manager, job));
  }

  private async tell(manager: EntityManager, { id, kind, actorId, reason }: FailedJob): Promise<void> {
    const to = actorId === null ? { roles: rolesThatMay('jobs.retry') } : { userId: actorId };
    const params = { job: id, jobKind: kind, code: reason.code };
    await this.notifications.tell(manager, { to, kind: 'job-failed', params, link: `/jobs?state=failed` });
  }
}

@Module({ imports: [NotificationsModule], providers: [FailedJobs] })
export class NotificationsJobsModule {}
