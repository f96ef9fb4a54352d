import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';
import { meterSetSql, type MeterSet } from '#stages/00-platform/events';

/** The meters of a batch that samples are drawn from. */
@Injectable()
export class Lots {
  /** Those of a locked batch that lie in the store. */
  async inStore(manager: EntityManager, batchId: number): Promise<{ meters: MeterSet; size: number }> {
    const [row] = await manager.query<[{ meters: MeterSet; size: number }]>(
      `select ${meterSetSql('id')} as meters, count(*)::int as size from meters where batch_id = $1 and state = 'in-store'`,
      [batchId],
    );
    return row;
  }

  /** How large the lot would be now: those that are still to go into the store count, too. */
  async toCome(manager: EntityManager, batchNo: string): Promise<{ batchId: number; size: number }> {
    const [row] = await manager.query<{ batchId: number; size: number }[]>(
      `select b.id as "batchId", (
         select count(*)::int from meters where batch_id = b.id and state in ('arrived', 'in-store')) as size
       from batches b where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    if (row.size === 0) throw new DomainError('no-meters', { batchNo });
    return row;
  }
}
