import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { CodeOf, ScopeType } from '#rules/40-indicators';
import type { KeyedRow, RowsWanted } from './rows.read-model.js';

const inScope: Record<ScopeType, string> = {
  company: '$3::int = 0',
  supplier: 'b.supplier_id = $3',
  'meter-model': 'b.model_id = $3',
  batch: 'b.id = $3',
  // A sample is no work of a rig, and of no single verifier or unit.
  'org-unit': '$3::int is null',
  rig: '$3::int is null',
  verifier: '$3::int is null',
};

/** What counts in the denominator: of the pass rate what was inspected, of the completion all that was drawn, of a judged lot its whole sample. */
const countsIn: Record<CodeOf<'samples'>, string> = {
  'incoming-sampling-pass': 'r.result is not null',
  'incoming-sampling-lots': 'i.verdict is not null',
  'sampling-done': 'true',
};

const columns = `m.asset_no as "assetNo", b.batch_no as "batchNo", i.number as round, null as "rigCode", null as position,
  inspector.staff_code as "verifierCode", r.result as verdict, r.fault_kind as "faultKind", r.recorded_at as "verifiedAt",
  null as "rigConclusion", (r.version > 1) is true as corrected, i.id as first, m.id as second`;

/** The meters behind the indicators of sampling acceptance. */
@Injectable()
export class SampleRowsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** As many as the cell's denominator says, when no further filter is set. */
  async rows(
    wanted: RowsWanted<CodeOf<'samples'>>,
    after: readonly [first: number, second: number] | null,
    limit: number,
  ): Promise<KeyedRow[]> {
    // No rig says anything of a sample.
    if (wanted.position !== null || wanted.disagreeing) return [];
    return this.transaction.manager.query<KeyedRow[]>(
      `select ${columns}
       from sampling_inspections i join batches b on b.id = i.batch_id and ${inScope[wanted.scopeType]}
       join draws d on d.id = i.draw_id cross join lateral unnest(d.drawn) as drawn (id) join meters m on m.id = drawn.id
       left join sampling_results r on r.inspection_id = i.id and r.meter_id = m.id and r.current
       left join users inspector on inspector.id = r.recorded_by_id
       where extract(year from i.opened_on) * 100 + extract(month from i.opened_on) between $1::int and $2::int
         and ${countsIn[wanted.code]} and ($4::text is null or coalesce(r.result, 'null') = $4)
         and ($5::text is null or r.fault_kind = $5) and (not $6 or r.version > 1)
         and ($7::int is null or (i.id, m.id) > ($7, $8::int))
       order by i.id, m.id limit $9`,
      [
        ...[...wanted.months, wanted.scopeId, wanted.verdict, wanted.faultKind, wanted.corrected],
        ...[...(after ?? [null, null]), limit],
      ],
    );
  }
}
