import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { DisagreementQuery, DisagreementView } from './disagreements.dto.js';

@Injectable()
export class DisagreementsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async page(batchNo: string, query: DisagreementQuery): Promise<Page<DisagreementView>> {
    const limit = pageSize(query);
    const [after = null] = decodeCursor(query.cursor) ?? [];
    const { manager } = this.transaction;
    const [batch] = await manager.query<{ id: number; round: number | null }[]>(
      `select id, (select max(round) from verification_rounds where batch_id = b.id) as round
       from batches b where batch_no = $1`,
      [batchNo],
    );
    if (!batch) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const rows = await manager.query<DisagreementView[]>(
      `select m.asset_no as "assetNo", d.round, d.rig_conclusion as "rigConclusion", d.verdict,
         d.item, d.point, rigs.code as "rigCode", v.position, coalesce(u.staff_code, u.username) as "verifierCode"
       from disagreements d
       join verifications v on v.meter_id = d.meter_id and v.round = d.round and v.version = d.version and v.current
       join meters m on m.id = d.meter_id join rigs on rigs.id = v.rig_id join users u on u.id = v.verifier_id
       where d.batch_id = $1 and d.round = $2 and ($3::text is null or d.meter_id > (select id from meters where asset_no = $3)) and ($4::text is null or d.verdict = $4)
       order by d.meter_id limit $5`,
      [batch.id, query.round ?? batch.round, after, query.verdict ?? null, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.assetNo]);
  }
}
