import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { GateRecord } from '../gates/index.js';
import { type DisposeBatch, InspectionsReadModel, type InspectionView } from '../inspections/index.js';
import { Dispositions } from './dispositions.service.js';

@Injectable()
export class Disposing {
  constructor(
    private readonly transaction: Transaction,
    private readonly dispositions: Dispositions,
    private readonly views: InspectionsReadModel,
    private readonly record: GateRecord,
  ) {}

  /** Somebody decides on a rejected batch, once. */
  async dispose(actor: Actor, batchNo: string, wish: DisposeBatch): Promise<InspectionView> {
    return this.transaction.run(async (manager) => {
      const rejected = await this.dispositions.lock(manager, batchNo);
      const after = await this.dispositions.apply(manager, actor, rejected, wish);
      const { batch, inspection } = rejected;
      const details = { number: inspection.number, action: wish.action, ...after };
      await this.record.write(manager, actor, batch, {
        ...{ kind: 'sampling-disposition', action: 'sampling-acceptance.dispose', details },
        ...{ before: { state: batch.state }, after: details },
      });
      return this.views.view(batchNo, inspection.number, manager);
    });
  }
}
