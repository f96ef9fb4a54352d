import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Import } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { judgeSample } from '#rules/12-incoming-inspection';
import type { AuditActor } from '#stages/00-platform/audit';
import { meterSetOf } from '#stages/00-platform/events';
import { BatchMoves } from '#stages/11-arrival';
import { InspectionsRepository } from '../inspections/index.js';
import { SampleRecord } from '../sampling/index.js';
import { SampleRowsRepository } from './sample-rows.repository.js';

/** Takes the results of a file out again, while nothing rests on them. */
@Injectable()
export class SampleWithdrawal {
  constructor(
    private readonly rows: SampleRowsRepository,
    private readonly moves: BatchMoves,
    private readonly inspections: InspectionsRepository,
    private readonly facts: SampleRecord,
  ) {}

  /** @throws DomainError `import-in-use` once a batch has left sampling, or one of the results was corrected */
  async withdraw(manager: EntityManager, { id, fileName }: Import, reason: string, actor: AuditActor): Promise<void> {
    for (const { batchNo, inspectionId, meterIds, corrected } of await this.rows.recorded(manager, id)) {
      const batch = await this.moves.lock(manager, batchNo);
      const inspection = await this.inspections.latest(manager, batch.id);
      const open = batch.state === 'sampling' && inspection?.id === inspectionId && inspection.disposition === null;
      if (!open) throw new DomainError('import-in-use', { subject: batchNo, state: batch.state });
      if (corrected !== null) throw new DomainError('import-in-use', { subject: corrected, state: 'corrected' });
      const counts = await this.inspections.withdraw(manager, inspectionId, id);
      const { verdict } = judgeSample(inspection, counts.inspected, counts.failed);
      await this.inspections.settle(manager, inspectionId, counts, verdict, actor.userId);
      const details = { number: inspection.number, ...counts, verdict, file: fileName };
      await this.facts.write(manager, actor, batch, {
        ...{ kind: 'sampling-results-undone', action: 'sampling-acceptance.results-undone', details, reason },
        ...{ meters: meterSetOf(meterIds), after: details },
      });
    }
  }
}
