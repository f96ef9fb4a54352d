import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type PageQuery } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { gatePath, GATES, type GateFacts } from '#rules/12-incoming-inspection';
import type { GateException, GateExceptionPage, GatePathView, GateView, PassException } from './gate-path.dto.js';

type Told = Omit<GateView, 'gate' | 'state'> | null;
interface PathRow extends GateFacts {
  batchNo: string;
  told: Record<string, Told>;
  exception: PassException | null;
}

const passed = `e.kind = 'passed-to-verification' and e.meter_ids is null`;

/** Each gate as its own table has it, in one statement. */
const select = `
  select b.batch_no as "batchNo", b.state, c.result as comparison, e.result as emc, i.verdict as sampling,
    v.verdict as verification, r.gate as rectified, x.exception,
    jsonb_build_object(
      'arrival', jsonb_build_object('at', b.created_at, 'by', null, 'facts', jsonb_build_object(
        'arrivedOn', b.arrived_on, 'quantity', b.quantity, 'counted', s.counted)),
      'comparison', case when c.batch_id is not null then jsonb_build_object('at', c.recorded_at, 'by', cu.name,
        'facts', jsonb_build_object('result', c.result, 'comparedOn', c.compared_on, 'compared', jsonb_array_length(c.findings),
          'differing', (select count(*) from jsonb_array_elements(c.findings) f where f ->> 'same' = 'false'))) end,
      'emc', case when e.batch_id is not null then jsonb_build_object('at', e.recorded_at, 'by', eu.name,
        'facts', jsonb_build_object('result', e.result, 'institute', e.institute, 'reportNo', e.report_no,
          'sentOn', e.sent_on, 'dueOn', e.due_on, 'testedOn', e.tested_on)) end,
      'sampling', case when i.id is not null then jsonb_build_object('at', i.decided_at, 'by', iu.name,
        'facts', jsonb_build_object('verdict', i.verdict, 'number', i.number, 'sampleSize', i.sample_size,
          'acceptanceNumber', i.acceptance_number, 'inspected', i.inspected, 'failed', i.failed,
          'severity', i.severity, 'disposition', i.disposition)) end,
      'verification', case when v.id is not null then jsonb_build_object('at', v.judged_at, 'by', vu.name,
        'facts', jsonb_build_object('verdict', v.verdict, 'round', v.round, 'tested', v.tested, 'passed', v.passed)) end
    ) as told
  from batches b
  left join component_comparisons c on c.batch_id = b.id left join users cu on cu.id = c.recorded_by_id
  left join emc_tests e on e.batch_id = b.id left join users eu on eu.id = e.recorded_by_id
  left join lateral (select * from store_receipts where batch_id = b.id order by version desc limit 1) s on true
  left join lateral (select * from sampling_inspections where batch_id = b.id order by number desc limit 1) i on true
  left join users iu on iu.id = i.decided_by_id
  left join lateral (select * from verification_rounds where batch_id = b.id order by round desc limit 1) v on true
  left join users vu on vu.id = v.judged_by_id
  left join lateral (select gate from rectifications where batch_id = b.id order by id desc limit 1) r on true
  left join lateral (
    select jsonb_build_object('at', e.at, 'by', u.name, 'reason', e.reason, 'from', e.from_state) as exception
    from events e left join users u on u.id = e.actor_id where e.batch_id = b.id and ${passed} order by e.id limit 1) x on true
  where b.batch_no = $1`;

@Injectable()
export class GatePathReadModel {
  constructor(private readonly transaction: Transaction) {}

  async view(batchNo: string): Promise<GatePathView> {
    const [row] = await this.transaction.manager.query<PathRow[]>(select, [batchNo]);
    if (!row) throw new DomainError('not-found', { what: 'batch', id: batchNo });
    const states = gatePath(row);
    const gates = GATES.map((gate) => {
      const { at, by, facts } = row.told[gate] ?? { at: null, by: null, facts: {} };
      return { gate, state: states[gate], at, by, facts };
    });
    return { batchNo, state: row.state, gates, exception: row.exception };
  }

  /** Batches that the lead passed on past open gates, latest first, and how many there are. */
  async exceptions(query: PageQuery): Promise<GateExceptionPage> {
    const limit = pageSize(query);
    const [before = null] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<(GateException & { id: number; count: number })[]>(
      `select e.id, (select count(*)::int from events e where ${passed}) as count, e.at, u.name as by, e.reason,
         e.from_state as from, b.batch_no as "batchNo", s.name as "supplierName"
       from events e join batches b on b.id = e.batch_id join suppliers s on s.id = b.supplier_id
       left join users u on u.id = e.actor_id
       where ${passed} and ($1::int is null or e.id < $1) order by e.id desc limit $2`,
      [before, limit + 1],
    );
    const page = toPage(rows, limit, (row) => [row.id]);
    return { count: rows[0]?.count ?? 0, nextCursor: page.nextCursor, items: page.items.map(withoutKey) };
  }
}

function withoutKey({ id: _, count: __, ...exception }: GateException & { id: number; count: number }): GateException {
  return exception;
}
