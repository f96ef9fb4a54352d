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

const columns = `m.asset_no as "assetNo", m.state, b.batch_no as "batchNo",
  (select name from suppliers where id = b.supplier_id) as "supplierName",
  (select name from meter_models where id = b.model_id) as "modelName", m.box_no as "boxNo", m.pile_no as "pileNo", v.verdict, v.fault_kind as "faultKind",
  (select code from rigs where id = v.rig_id) as "rigCode", v.position, v.verified_at as "verifiedAt"`;

/** Batches of which a meter can have a later verdict than the first. */
const verifiedAgain = `select batch_id from verification_rounds where round > 1`;

/** Failed ones are few: those whose latest verdict it is are found by an index that holds nothing else. */
const failedNow = `
  select f.meter_id from verifications f
  where f.current and f.verdict = 'fail' and (f.batch_id not in (${verifiedAgain}) or not exists (
    select from verifications l
    where l.meter_id = f.meter_id and l.current and l.verdict is not null and l.round > f.round))`;

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
    const order = query.assetNo === undefined && query.assetNos === undefined ? 'id' : 'asset_no';
    const [after] = decodeCursor(query.cursor) ?? [];
    const conditions = filtered(query)
      .add(`m.asset_no = any (?)`, only)
      .add(order === 'id' ? `m.id > (select id from meters where asset_no = ?)` : `m.asset_no > ?`, after);
    const rows = await manager.query<MeterRow[]>(
      `select ${columns} from meters m join batches b on b.id = m.batch_id ${latest}
       ${conditions.where} order by m.${order} limit ${limit + 1}`,
      conditions.parameters,
    );
    return toPage(rows, limit, (row) => [row.assetNo]);
  }

  /** How many there are; what is not asked for is not looked at. */
  async summary(query: MeterQuery, manager: EntityManager = this.transaction.manager): Promise<MeterSummary> {
    const asked = Object.keys(query).filter((name) => query[name as keyof MeterQuery] !== undefined);
    const any = (...names: (keyof MeterQuery)[]): boolean => names.some((name) => asked.includes(name));
    const ofBatch = any('supplierCode', 'modelCode', 'arrivedFrom', 'arrivedTo');
    const ofVerification = any('verdict', 'faultKind', 'rigCode', 'position', 'verifierCode');
    const conditions = filtered(query);
    const source = `meters m ${ofBatch ? 'join batches b on b.id = m.batch_id' : ''} ${ofVerification ? latest : ''}`;
    const onlyFailed = asked.join() === 'verdict' && query.verdict === 'fail';
    const [row] = await manager.query<[MeterSummary]>(
      onlyFailed
        ? `select count(*)::int as total from (${failedNow}) failed`
        : `select count(*)::int as total from ${source} ${conditions.where}`,
      onlyFailed ? [] : conditions.parameters,
    );
    return row;
  }
}

function filtered(query: MeterQuery): Conditions {
  const failed = query.verdict === 'fail' ? true : undefined;
  return new Conditions()
    .add(`m.batch_id = (select id from batches where batch_no = ?)`, query.batchNo)
    .add(`b.supplier_id = (select id from suppliers where code = ?)`, query.supplierCode)
    .add(`b.model_id = (select id from meter_models where code = ?)`, query.modelCode)
    .add(`b.arrived_on >= ?`, query.arrivedFrom)
    .add(`b.arrived_on <= ?`, query.arrivedTo)
    .add(`m.state = ?`, query.state)
    .add(`m.asset_no >= ?`, query.assetNo)
    .add(`m.asset_no <= ?`, query.assetNo?.padEnd(22, '9'))
    .add(`m.asset_no = any (string_to_array(?, ','))`, query.assetNos)
    .add(`m.box_no = ?`, query.boxNo)
    .add(`m.pile_no = ?`, query.pileNo)
    .add(`v.verdict = ?`, query.verdict)
    .add(`(? and m.id in (${failedNow}))`, query.faultKind === undefined ? failed : undefined)
    .add(`v.fault_kind = ? and m.id in (${failedNow} and f.fault_kind = ?)`, query.faultKind)
    .add(`v.rig_id = (select id from rigs where code = ?)`, query.rigCode)
    .add(`v.position = ?`, query.position)
    .add(`v.verifier_id = (select id from users where staff_code = ?)`, query.verifierCode);
}
