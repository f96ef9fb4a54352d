import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '../audit/index.js';
import { JobsReadModel, type JobStatus } from './jobs.read-model.js';
import { JobsRepository } from './jobs.repository.js';

@Injectable()
export class JobsService {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: JobsRepository,
    private readonly readModel: JobsReadModel,
    private readonly audit: Audit,
  ) {}

  /** Tries a failed job again from its first attempt. */
  async retry(actor: Actor, id: string): Promise<JobStatus> {
    const { kind, state: from, failures } = await this.readModel.one(id, actor.language);
    await this.transaction.run(async (manager) => {
      if (!(await this.repository.retry(manager, id))) {
        throw new DomainError('transition-not-allowed', { what: 'job', id, from, to: 'waiting', allowed: [] });
      }
      await this.audit.write(manager, actor, {
        ...{ action: 'jobs.retry', objectType: 'job', objectId: id, before: { kind, failures } },
      });
    });
    return this.readModel.one(id, actor.language);
  }
}
