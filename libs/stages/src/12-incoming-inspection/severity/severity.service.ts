import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Audit } from '#stages/00-platform/audit';
import type { ResumeInspection, SeverityView } from './severity.dto.js';
import { SeverityReadModel } from './severity.read-model.js';
import { SeverityRepository } from './severity.repository.js';

@Injectable()
export class SeverityService {
  constructor(
    private readonly transaction: Transaction,
    private readonly severity: SeverityReadModel,
    private readonly repository: SeverityRepository,
    private readonly audit: Audit,
  ) {}

  /** After a stop, when the supplier has acted: the next lot is inspected, on tightened inspection. */
  resume(actor: Actor, { supplierCode, modelCode, reason }: ResumeInspection): Promise<SeverityView> {
    return this.transaction.run(async (manager) => {
      const key = await this.severity.key(manager, supplierCode, modelCode);
      await this.repository.lock(manager, key);
      const before = await this.severity.view(supplierCode, modelCode, manager);
      if (before.severity !== 'stopped') {
        throw new DomainError('sampling-not-stopped', { supplierCode, modelCode, severity: before.severity });
      }
      await this.repository.resume(manager, key, reason, actor.userId);
      const after = await this.severity.view(supplierCode, modelCode, manager);
      await this.audit.write(manager, actor, {
        ...{ action: 'sampling-severity.resume', objectType: 'supplier', objectId: supplierCode, reason },
        before: { modelCode, severity: before.severity },
        after: { modelCode, severity: after.severity },
      });
      return after;
    });
  }
}
