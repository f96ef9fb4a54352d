import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/rules';

export interface SentSamples {
  batchId: number;
  institute: string;
  letterNo: string | null;
  sentOn: string;
  dueOn: string;
  samples: number[];
  drawId: string | null;
  sentById: number;
}

export interface EmcResult {
  batchId: number;
  result: 'pass' | 'fail';
  institute: string;
  reportNo: string;
  testedOn: string;
  samples: number[];
  recordedById: number;
}

@Injectable()
export class EmcRepository {
  /** What was sent of a locked batch; null when nothing was. */
  async sent(manager: EntityManager, batchId: number): Promise<{ samples: number[] } | null> {
    const [row] = await manager.query<{ samples: number[] }[]>(`select samples from emc_tests where batch_id = $1`, [
      batchId,
    ]);
    return row ?? null;
  }

  async send(manager: EntityManager, sent: SentSamples): Promise<void> {
    await manager.query(
      `insert into emc_tests (batch_id, institute, letter_no, sent_on, due_on, samples, draw_id, sent_by_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[sent.batchId, sent.institute, sent.letterNo, sent.sentOn, sent.dueOn],
        ...[sent.samples, sent.drawId, sent.sentById],
      ],
    );
  }

  /** Also of samples that were never told to be sent. */
  async settle(manager: EntityManager, test: EmcResult): Promise<void> {
    await manager.query(
      `insert into emc_tests (batch_id, institute, samples, result, report_no, tested_on, recorded_by_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, now())
       on conflict (batch_id) do update set institute = excluded.institute, samples = excluded.samples,
         result = excluded.result, report_no = excluded.report_no, tested_on = excluded.tested_on,
         recorded_by_id = excluded.recorded_by_id, recorded_at = excluded.recorded_at`,
      [...[test.batchId, test.institute, test.samples, test.result, test.reportNo, test.testedOn], test.recordedById],
    );
  }

  /** The ids of these meters of the batch, in the order given; each of them must be one of it. */
  async metersOf(manager: EntityManager, batchId: number, assetNos: readonly string[]): Promise<number[]> {
    const rows = await manager.query<{ assetNo: string; id: number | null; batchId: number | null; batchNo: string }[]>(
      `select wanted.asset_no as "assetNo", m.id, m.batch_id as "batchId", b.batch_no as "batchNo"
       from unnest($1::text[]) with ordinality as wanted (asset_no, ordinal)
       left join meters m on m.asset_no = wanted.asset_no left join batches b on b.id = m.batch_id order by ordinal`,
      [assetNos],
    );
    return rows.map(({ assetNo, id, batchId: of, batchNo }) => {
      if (id === null) throw new DomainError('meter-unknown', { assetNo });
      if (of !== batchId) throw new DomainError('meter-of-other-batch', { assetNo, batchNo });
      return id;
    });
  }

  /** Tests that became late since they were looked at last. */
  async becomeOverdue(
    manager: EntityManager,
    today: string,
  ): Promise<{ batchId: number; batchNo: string; dueOn: string }[]> {
    const [rows] = await manager.query<[{ batchId: number; batchNo: string; dueOn: string }[]]>(
      `update emc_tests e set overdue_since = now() from batches b
       where b.id = e.batch_id and e.result is null and e.due_on < $1::date and e.overdue_since is null
       returning e.batch_id as "batchId", b.batch_no as "batchNo", e.due_on::text as "dueOn"`,
      [today],
    );
    return rows;
  }
}
