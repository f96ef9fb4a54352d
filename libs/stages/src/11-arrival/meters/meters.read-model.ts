import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import type { MeterQuery, MeterRow } from './meters.dto.js';

/** A list of conditions whose parameters are numbered as they come. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly texts: string[] = [];

  /** `?` stands for the parameter. */
  add(text: string, parameter: unknown): this {
    if (parameter === undefined || parameter === null) return this;
    this.parameters.push(parameter);
    this.texts.push(text.replaceAll('?', `$${this.parameters.length}`));
    return this;
  }

  get where(): string {
    return this.texts.length > 0 ? `where ${this.texts.join(' and ')}` : '';
  }
}

/** The latest verification of a meter that has a verdict. */
const latest = `
  left join lateral (
    select verdict, fault_kind from verifications v
    where v.meter_id = m.id and v.current and v.verdict is not null order by v.round desc limit 1) v on true`;

@Injectable()
export class MetersReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** In the order of asset numbers when they are asked for by their beginning, otherwise in that of arrival. */
  async page(query: MeterQuery): Promise<Page<MeterRow>> {
    const limit = pageSize(query);
    const order = query.assetNo === undefined ? 'id' : 'asset_no';
    const [after] = decodeCursor(query.cursor) ?? [];
    const conditions = new Conditions()
      .add(`m.batch_id = (select id from batches where batch_no = ?)`, query.batchNo)
      .add(`m.state = ?`, query.state)
      .add(`m.asset_no >= ?`, query.assetNo)
      .add(`m.asset_no <= ?`, query.assetNo?.padEnd(22, '9'))
      .add(`m.box_no = ?`, query.boxNo)
      .add(`m.pile_no = ?`, query.pileNo)
      .add(`v.verdict = ?`, query.verdict)
      .add(`v.fault_kind = ?`, query.faultKind)
      .add(order === 'id' ? `m.id > (select id from meters where asset_no = ?)` : `m.asset_no > ?`, after);
    const rows = await this.transaction.manager.query<MeterRow[]>(
      `select m.asset_no as "assetNo", m.state, b.batch_no as "batchNo", m.box_no as "boxNo",
         m.pile_no as "pileNo", v.verdict, v.fault_kind as "faultKind"
       from meters m join batches b on b.id = m.batch_id ${latest}
       ${conditions.where} order by m.${order} limit ${limit + 1}`,
      conditions.parameters,
    );
    return toPage(rows, limit, (row) => [row.assetNo]);
  }
}
