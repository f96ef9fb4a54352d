import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import type { MeterQuery, MeterRow, MeterSummary } from './meters.dto.js';

/** The latest verification of a meter that has a verdict. */
const latest = `
  left join lateral (
    select v.verdict, v.fault_kind, v.rig_id, v.position, v.verifier_id, v.verified_at from verifications v
    where v.meter_id = m.id and v.current and v.verdict is not null order by v.round desc limit 1) v on true`;

const columns = `m.asset_no as "assetNo", m.state, b.batch_no as "batchNo", s.name as "supplierName",
  model.name as "modelName", m.box_no as "boxNo", m.pile_no as "pileNo", v.verdict, v.fault_kind as "faultKind",
  rig.code as "rigCode", v.position, v.verified_at as "verifiedAt"`;

const source = `meters m join batches b on b.id = m.batch_id join suppliers s on s.id = b.supplier_id
  join meter_models model on model.id = b.model_id`;

/** Failed ones are few: found by their own index, and then looked at as they are now. */
const everFailed = `m.id in (select f.meter_id from verifications f where f.current and f.verdict = 'fail'`;

@Injectable()
export class MetersReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** In the order of asset numbers when they are asked for by their beginning, otherwise in that of arrival. */
  async page(
    query: MeterQuery,
    only: readonly string[] | null = null,
    manager: EntityManager = this.transaction.manager,
  ): Promise<Page<MeterRow>> {
    const limit = pageSize(query);
    const order = query.assetNo === undefined ? 'id' : 'asset_no';
    const [after] = decodeCursor(query.cursor) ?? [];
    const conditions = filtered(query)
      .add(`m.asset_no = any (?)`, only)
      .add(order === 'id' ? `m.id > (select id from meters where asset_no = ?)` : `m.asset_no > ?`, after);
    const rows = await manager.query<MeterRow[]>(
      `select ${columns} from ${source} ${latest} left join rigs rig on rig.id = v.rig_id
       ${conditions.where} order by m.${order} limit ${limit + 1}`,
      conditions.parameters,
    );
    return toPage(rows, limit, (row) => [row.assetNo]);
  }

  /** How many there are; the verification is only looked at when it is asked for. */
  async summary(query: MeterQuery, manager: EntityManager = this.transaction.manager): Promise<MeterSummary> {
    const { verdict, faultKind, rigCode, position, verifierCode } = query;
    const byVerification = [verdict, faultKind, rigCode, position, verifierCode].some((one) => one !== undefined);
    const conditions = filtered(query);
    const [row] = await manager.query<[MeterSummary]>(
      `select count(*)::int as total from ${source} ${byVerification ? latest : ''} ${conditions.where}`,
      conditions.parameters,
    );
    return row;
  }
}

function filtered(query: MeterQuery): Conditions {
  const failed = query.verdict === 'fail' ? true : undefined;
  return new Conditions()
    .add(`m.batch_id = (select id from batches where batch_no = ?)`, query.batchNo)
    .add(`s.code = ?`, query.supplierCode)
    .add(`model.code = ?`, query.modelCode)
    .add(`b.arrived_on >= ?`, query.arrivedFrom)
    .add(`b.arrived_on <= ?`, query.arrivedTo)
    .add(`m.state = ?`, query.state)
    .add(`m.asset_no >= ?`, query.assetNo)
    .add(`m.asset_no <= ?`, query.assetNo?.padEnd(22, '9'))
    .add(`m.box_no = ?`, query.boxNo)
    .add(`m.pile_no = ?`, query.pileNo)
    .add(`v.verdict = ?`, query.verdict)
    .add(`(? and ${everFailed}))`, query.faultKind === undefined ? failed : undefined)
    .add(`v.fault_kind = ? and ${everFailed} and f.fault_kind = ?)`, query.faultKind)
    .add(`v.rig_id = (select id from rigs where code = ?)`, query.rigCode)
    .add(`v.position = ?`, query.position)
    .add(`v.verifier_id = (select id from users where staff_code = ?)`, query.verifierCode);
}
