import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Settings } from '#stages/00-platform/settings';
import type { CheckedRound } from './checking-records.read-model.js';
import type { ReturnView } from './checking.dto.js';
import { hashOf, sealsOfRound } from './signatures.sql.js';
import type { CheckedSignature, SignatureView } from './signatures.dto.js';

const view = `
  select g.id, g.meaning, b.batch_no as "batchNo", g.round, u.name as signer, u.staff_code as "signerCode",
    g.signed_at as "signedAt", g.records, g.hash, g.reason,
    g.records - (select count(*)::int from verifications v
      where v.batch_id = g.batch_id and v.round = g.round and v.current and g.verification_ids @> v.id) as broken
  from signatures g join batches b on b.id = g.batch_id join users u on u.id = g.signer_id`;

@Injectable()
export class SignaturesReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
  ) {}

  /** The signature, and whether what it covers still has the hash that was signed. */
  async one(id: number, manager: EntityManager = this.transaction.manager): Promise<CheckedSignature> {
    const [row] = await manager.query<SignatureView[]>(`${view} where g.id = $1`, [id]);
    if (!row) throw new DomainError('not-found', { what: 'signature', id });
    const [now] = await manager.query<[{ hash: string }]>(
      hashOf(`v.id in (
        select generate_series(lower(part), upper(part) - 1) from signatures g, unnest(g.verification_ids) part where g.id = $1)`),
      [id],
    );
    return { ...row, intact: now.hash === row.hash };
  }

  /** Of a batch, latest first. */
  async ofBatch(batchNo: string): Promise<SignatureView[]> {
    return this.transaction.manager.query<SignatureView[]>(`${view} where b.batch_no = $1 order by g.id desc`, [
      batchNo,
    ]);
  }

  /** Of those that were sent back: by whom, when, why. */
  async returnsOf(
    manager: EntityManager,
    { batchId, round }: CheckedRound,
    ids: readonly number[],
  ): Promise<Map<number, ReturnView>> {
    const rows = await manager.query<(ReturnView & { id: number })[]>(
      `select distinct on (its.id) its.id, u.name as by, g.signed_at as at, g.reason
       from unnest($3::int[]) as its(id) join signatures g on g.batch_id = $1 and g.round = $2
         and g.meaning = 'returned' and g.verification_ids @> its.id
       join users u on u.id = g.signer_id order by its.id, g.id desc`,
      [batchId, round, ids],
    );
    return new Map(rows.map(({ id, ...returned }) => [id, returned]));
  }

  /** The setting: whether a round is judged only when all of it is signed. */
  async neededToJudge(manager: EntityManager, day: string): Promise<boolean> {
    return (await this.settings.value(manager, 'full-verification.signed-before-judging', day)) === 'needed';
  }

  /** Results of a round that nobody has signed. */
  async unsigned(manager: EntityManager, batchId: number, round: number): Promise<number> {
    const [row] = await manager.query<[{ unsigned: number }]>(
      `with ${sealsOfRound}
       select count(*)::int as unsigned from verifications v cross join seals
       where v.batch_id = $1 and v.round = $2 and v.current and v.verdict is not null and not seals.signed @> v.id`,
      [batchId, round],
    );
    return row.unsigned;
  }
}
