import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Conditions, Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { awaitsReturnAs } from '#rules/14-quality-problems';
import type { ReturnMeter, ReturnMeterQuery, ReturnQuery, ReturnRow, BatchReturnView } from './returns.dto.js';

/** Meters of batch `b` that go back or went: all of a returned batch, the failed ones of an accepted one. */
const goesBack = `case b.state when 'returned' then m.state = 'returned'
  when 'accepted' then m.state in ('rejected', 'returned') else false end`;

/** What batch `b` has been through that lets meters go back: the sets that were rejected or returned. */
const sentBack = `events e where e.batch_id = b.id and e.to_state in ('rejected', 'returned')`;

/** Beside each batch `b`: how many go back, went, and came in their place. No index holds the state of a meter; events do. */
const counts = `
  cross join lateral (
    select count(*)::int as meters from meters m
    where m.id in (select generate_series(lower(part), upper(part) - 1) from (select unnest(e.meter_ids) as part from ${sentBack}) parts)
      and ${goesBack}) due
  cross join lateral (
    select coalesce(sum(h.meters), 0)::int as meters, max(h.handed_on)::text as last from return_handovers h
    where h.batch_id = b.id) gone
  cross join lateral (
    select coalesce(sum(r.quantity), 0)::int as meters from batches r where r.replaces_batch_id = b.id) came`;
const columns = `b.batch_no as "batchNo", b.state, s.code as "supplierCode", s.name as "supplierName",
  t.name as "modelName", due.meters as "toReturn", gone.meters as "handedOver",
  due.meters - gone.meters as "stillHere", came.meters as replaced`;
const source = `batches b join suppliers s on s.id = b.supplier_id join meter_models t on t.id = b.model_id ${counts}`;

const handovers = `select h.ordinal, h.handed_on as "handedOn", h.meters, h.way, h.taken_by as "takenBy", h.carrier,
  h.vehicle_no as "vehicleNo", h.note, u.name as "recordedBy", h.recorded_at as "recordedAt"
  from return_handovers h join users u on u.id = h.recorded_by_id where h.batch_id = b.id order by h.ordinal`;
const replacements = `select r.batch_no as "batchNo", r.state, r.quantity, r.arrived_on as "arrivedOn"
  from batches r where r.replaces_batch_id = b.id order by r.arrived_on, r.batch_no`;
const listed = (sql: string): string => `(select coalesce(jsonb_agg(one), '[]') from (${sql}) one)`;
const took = `(select h.ordinal from return_handovers h where h.batch_id = m.batch_id and h.meter_ids @> m.id)`;

const states: Record<NonNullable<ReturnQuery['state']>, string> = {
  here: 'due.meters > gone.meters',
  gone: 'due.meters = gone.meters',
  owed: 'came.meters < due.meters',
};

@Injectable()
export class ReturnsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Batches with meters that go back or went, the latest arrival first. */
  async page(query: ReturnQuery): Promise<Page<ReturnRow>> {
    const limit = pageSize(query);
    const conditions = new Conditions()
      .add('s.code = ?', query.supplierCode)
      .add(`? and exists (select from ${sentBack})`, true)
      .add(`? and due.meters > 0${query.state === undefined ? '' : ` and ${states[query.state]}`}`, true)
      .after('b.arrived_on, b.batch_no', decodeCursor(query.cursor), 'desc');
    const rows = await this.transaction.manager.query<ReturnRow[]>(
      `select ${columns}, gone.last as "lastHandedOn", b.arrived_on::text as "arrivedOn" from ${source}
       ${conditions.where} order by b.arrived_on desc, b.batch_no desc limit ${limit + 1}`,
      conditions.parameters,
    );
    return toPage(rows, limit, (row) => [row.arrivedOn, row.batchNo]);
  }

  /** @throws DomainError `not-found` */
  async one(batchNo: string, manager: EntityManager = this.transaction.manager): Promise<BatchReturnView> {
    const [row] = await manager.query<Omit<BatchReturnView, 'open'>[]>(
      `select ${columns}, e.reason, e.kind as decision, u.name as "decidedBy", e.at as "decidedAt",
         ${listed(handovers)} as handovers, ${listed(replacements)} as replacements,
         array(select distinct m.box_no from meters m
               where m.batch_id = b.id and m.state = case b.state when 'returned' then 'returned' else 'rejected' end
                 and m.box_no is not null and due.meters > gone.meters
                 and ${took} is null
               order by 1) as "boxesHere"
       from ${source} left join lateral (
         select reason, kind, at, actor_id from events
         where batch_id = b.id and to_state = 'returned' and meter_ids is null order by id desc limit 1) e on true
       left join users u on u.id = e.actor_id where b.batch_no = $1`,
      [batchNo],
    );
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    return { ...row, open: awaitsReturnAs(row.state) !== null && row.stillHere > 0 };
  }

  /** In the order of arrival. */
  async meters(batchNo: string, query: ReturnMeterQuery): Promise<Page<ReturnMeter>> {
    const limit = pageSize(query);
    const [after = 0] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<(ReturnMeter & { id: number })[]>(
      `select m.id, m.asset_no as "assetNo", m.state, m.box_no as "boxNo", m.pile_no as "pileNo",
         v.fault_kind as "faultKind", ${took} as handover
       from batches b join meters m on m.batch_id = b.id and ${goesBack}
       left join lateral (
         select fault_kind from verifications where meter_id = m.id and current and verdict = 'fail'
         order by round desc limit 1) v on true
       where b.batch_no = $1 and m.id > $2 and ($3::text is null or m.asset_no = $3)
         and ($4::text is null or ($4 = 'here') = (${took} is null))
       order by m.id limit $5`,
      [batchNo, after, query.assetNo ?? null, query.place ?? null, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.id]);
  }
}
