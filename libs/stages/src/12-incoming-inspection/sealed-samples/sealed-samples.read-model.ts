import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import type { Component } from '#rules/12-incoming-inspection';
import type {
  SealedSampleQuery,
  SealedSampleRow,
  SealedSampleVersionView,
  SealedSampleView,
} from './sealed-samples.dto.js';

/** A list in force, as comparisons use it. */
export interface ListInForce {
  id: string;
  version: number;
  components: Component[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const rows = `select s.id, m.code as "modelCode", m.name as "modelName", nullif(s.contract_no, '') as "contractNo",
    jsonb_array_length(v.components) as items, s.version as revision, v.written_at as "writtenAt", u.name as "writtenBy"
  from sealed_samples s join meter_models m on m.id = s.model_id
  join sealed_sample_versions v on v.sealed_sample_id = s.id and v.version = s.version
  left join users u on u.id = v.written_by_id`;

@Injectable()
export class SealedSamplesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** By meter type, then by contract. */
  async page(query: SealedSampleQuery): Promise<Page<SealedSampleRow>> {
    const limit = pageSize(query);
    const [model = '', contract = ''] = decodeCursor(query.cursor) ?? [];
    const found = await this.transaction.manager.query<SealedSampleRow[]>(
      `${rows} where ($1::text is null or m.code = $1)
         and ($4::boolean or (m.code, s.contract_no) > ($2, $3)) order by m.code, s.contract_no limit $5`,
      [query.modelCode ?? null, model, contract, query.cursor === undefined, limit + 1],
    );
    return toPage(found, limit, (row) => [row.modelCode, row.contractNo ?? '']);
  }

  async one(id: string, manager: EntityManager = this.transaction.manager): Promise<SealedSampleView> {
    const [row] = uuid.test(id) ? await manager.query<SealedSampleRow[]>(`${rows} where s.id = $1`, [id]) : [];
    if (!row) throw new DomainError('not-found', { what: 'sealed sample', id });
    const versions = await manager.query<SealedSampleVersionView[]>(
      `select v.version, v.components, v.reason, v.written_at as "writtenAt", u.name as "writtenBy"
       from sealed_sample_versions v left join users u on u.id = v.written_by_id
       where v.sealed_sample_id = $1 order by v.version desc`,
      [id],
    );
    return { ...row, components: versions[0]?.components ?? [], versions };
  }

  /** Of the batch's type and contract, else of the type; null when there is none. */
  async forBatch(manager: EntityManager, batchNo: string): Promise<ListInForce | null> {
    const [row] = await manager.query<ListInForce[]>(
      `select s.id, s.version, v.components
       from batches b join sealed_samples s on s.model_id = b.model_id and s.contract_no in ('', b.contract_no)
       join sealed_sample_versions v on v.sealed_sample_id = s.id and v.version = s.version
       where b.batch_no = $1 order by s.contract_no = '' limit 1`,
      [batchNo],
    );
    return row ?? null;
  }

  async modelId(manager: EntityManager, modelCode: string): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(`select id from meter_models where code = $1`, [modelCode]);
    if (!row) throw new DomainError('unknown-model', { modelCode });
    return row.id;
  }
}
