import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { findIsolatedPlan, findPlan, judgeSample, ocCurve, acceptanceProbability } from '#rules/12-incoming-inspection';
import type { OcCurveView } from './oc-curve.dto.js';
import type { InspectionView, PlanView, SampleMeter, SampleQuery } from './sampling.dto.js';

type InspectionRow = Omit<InspectionView, 'remaining' | 'mayStillFail' | 'early' | keyof Derived>;
type Derived = Pick<PlanView, 'arrow' | 'tableSampleSize' | 'rejectionNumber' | 'wholeLot' | 'provisional'>;

const select = `
  select b.batch_no as "batchNo", b.state, i.number, i.procedure, i.level, i.aql, i.limiting_quality as "limitingQuality",
    i.severity, i.code_letter as "codeLetter", i.plan_letter as "planLetter", i.lot_size as "lotSize",
    i.sample_size as "sampleSize", i.acceptance_number as "acceptanceNumber", i.draw_id as "drawId", d.seed,
    i.inspected, i.failed, i.verdict, i.disposition, r.due_on::text as "dueOn", i.opened_on::text as "openedOn",
    o.name as "openedBy", i.decided_at as "decidedAt", u.name as "decidedBy"
  from sampling_inspections i join batches b on b.id = i.batch_id join draws d on d.id = i.draw_id
  left join users o on o.id = i.opened_by_id left join users u on u.id = i.decided_by_id
  left join rectifications r on r.batch_id = i.batch_id and r.gate = 'sampling' and r.round = i.number
  where b.batch_no = $1 and ($2::int is null or i.number = $2) order by i.number desc limit 1`;

@Injectable()
export class InspectionsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The inspection asked for, or the latest. */
  async view(
    batchNo: string,
    number?: number,
    manager: EntityManager = this.transaction.manager,
  ): Promise<InspectionView> {
    const [row] = await manager.query<InspectionRow[]>(select, [batchNo, number ?? null]);
    if (!row) throw new DomainError('not-found', { what: 'sampling inspection', id: `${batchNo}/${number ?? 1}` });
    const { remaining, mayStillFail, early } = judgeSample(row, row.inspected, row.failed);
    return { ...row, ...derived(row), remaining, mayStillFail, early };
  }

  async ocCurve(batchNo: string, number?: number): Promise<OcCurveView> {
    const plan = await this.view(batchNo, number);
    const { sampleSize, acceptanceNumber, aql } = plan;
    const curve = ocCurve(plan);
    const share = aql === null ? null : Number(aql) / 100;
    return {
      ...{ sampleSize, acceptanceNumber, points: [...curve.points] },
      ...{ producersRisk: curve.producersRisk, consumersRisk: curve.consumersRisk },
      atAql: share === null ? null : { share, probability: acceptanceProbability(plan, share) },
    };
  }

  /** In the order of drawing, with where each meter lies. */
  async sample(batchNo: string, query: SampleQuery): Promise<Page<SampleMeter>> {
    const { drawId, number } = await this.view(batchNo, query.number);
    const limit = pageSize(query);
    const [after = 0] = decodeCursor(query.cursor) ?? [];
    const rows = await this.transaction.manager.query<SampleMeter[]>(
      `select drawn.ordinal::int, m.asset_no as "assetNo", m.box_no as "boxNo", m.pile_no as "pileNo", r.result,
         r.fault_kind as "faultKind", coalesce(r.version, 0)::int as version, r.reason, r.recorded_at as "recordedAt",
         u.name as "recordedBy"
       from draws d cross join lateral unnest(d.drawn) with ordinality as drawn (id, ordinal)
       join meters m on m.id = drawn.id
       left join sampling_inspections i on i.draw_id = d.id and i.number = $2
       left join sampling_results r on r.inspection_id = i.id and r.meter_id = m.id and r.current
       left join users u on u.id = r.recorded_by_id
       where d.id = $1 and drawn.ordinal > $3
         and ($4::text is null or coalesce(r.result, 'open') = $4) and ($6::text is null or m.asset_no = $6)
       order by drawn.ordinal limit $5`,
      [drawId, number, after, query.result ?? null, limit + 1, query.assetNo ?? null],
    );
    return toPage(rows, limit, (row) => [row.ordinal]);
  }
}

/** What follows from the plan as it is kept: the tables say it again. */
function derived(row: InspectionRow): Derived {
  const { procedure, lotSize, level, aql, limitingQuality, severity } = row;
  if (procedure === 'isolated' && limitingQuality !== null) {
    const { tableSampleSize, rejectionNumber, wholeLot, provisional } = findIsolatedPlan(lotSize, limitingQuality);
    return { arrow: 'none', tableSampleSize, rejectionNumber, wholeLot, provisional };
  }
  if (level === null || aql === null || severity === null) throw new Error(`no plan is kept of ${row.batchNo}`);
  const { arrow, tableSampleSize, rejectionNumber, wholeLot } = findPlan({ lotSize, level, aql, severity });
  return { arrow, tableSampleSize, rejectionNumber, wholeLot, provisional: false };
}
