import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { CheckItem } from '#rules/13-full-verification';
import type { ChecksProgress } from './item-checks.dto.js';

@Injectable()
export class ItemChecksReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** How far one item of the latest round has been checked by hand. */
  async progress(batchNo: string, item: CheckItem): Promise<ChecksProgress> {
    const [row] = await this.transaction.manager.query<(Omit<ChecksProgress, 'faults'> & { faults: unknown })[]>(
      `with rd as (
         select rd.*, b.batch_no from verification_rounds rd join batches b on b.id = rd.batch_id
         where b.batch_no = $1 order by rd.round desc limit 1),
       found as (
         select c.conclusion, c.fault_code as fault, count(*)::int as count from rd
         join item_checks c on c.batch_id = rd.batch_id and c.round = rd.round and c.current
         where c.item = $2 and c.conclusion <> 'withdrawn' group by 1, 2)
       select rd.batch_no as "batchNo", rd.round, rd.state as "roundState", rd.quantity,
         (select coalesce(sum(count), 0)::int from found) as checked,
         (select coalesce(sum(count), 0)::int from found where conclusion = 'fail') as failed,
         (select coalesce(jsonb_agg(jsonb_build_object('fault', fault, 'count', count) order by count desc, fault), '[]')
          from found where conclusion = 'fail') as faults
       from rd`,
      [batchNo, item],
    );
    if (!row) throw new DomainError('not-found', { what: 'verification round', id: batchNo });
    return row as ChecksProgress;
  }
}
