import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { IndicatorCode, ScopeType } from '#rules/40-indicators';
import type { RowView } from './values.dto.js';

/** Which of the meters behind a cell; null is any. */
export interface RowsWanted {
  code: IndicatorCode;
  /** First and last month, e.g. 202611. */
  months: readonly [first: number, last: number];
  scopeType: ScopeType;
  scopeId: number;
  verdict: string | null;
  faultKind: string | null;
  position: number | null;
  disagreeing: boolean;
  corrected: boolean;
}

/** A row and its place in the order. */
export interface KeyedRow extends RowView {
  first: number;
  second: number;
}

/** What counts in the denominator, of the current facts of a month. */
const countsIn: Record<IndicatorCode, string> = {
  'full-verification-pass': 'v.verdict is not null',
  'first-pass-yield': 'v.verdict is not null and v.round = 1',
  'verification-done': 'true',
};

const inScope: Record<ScopeType, string> = {
  company: '$4::int = 0',
  supplier: 'b.supplier_id = $4',
  'meter-model': 'b.model_id = $4',
  batch: 'b.id = $4',
  rig: 'v.rig_id = $4',
  verifier: 'v.verifier_id = $4',
};

/** A first version has nothing before it, and completing a half is no correction. */
const isCorrection = '(v.version > 1 and v.reason is not null) is true';

/** Facts of the months: by the tallies of the scope to the batches that have any, then to their verifications. */
const ofFacts = (code: IndicatorCode, scope: ScopeType): string => `
  (select distinct batch_id from verification_tallies
   where month between $1 and $2 and scope_type = $3 and scope_id = $4) t
  join batches b on b.id = t.batch_id
  join verifications v on v.batch_id = b.id and v.current and v.month between $1 and $2
    and ${countsIn[code]} and ${inScope[scope]}
  join meters m on m.id = v.meter_id
  cross join lateral (select v.round, b.id as first, v.id as second) k`;

/**
 * All meters of the rounds opened in the months, verified or not: as many as a round had, those with a verification first,
 * then those that wait in the store, then those that no earlier round has passed.
 */
const ofRounds = (scope: ScopeType): string => `
  verification_rounds r
  join batches b on b.id = r.batch_id and $3::text is not null and ${inScope[scope]}
    and extract(year from r.opened_on) * 100 + extract(month from r.opened_on) between $1::int and $2::int
  cross join lateral (
    select meter.id, meter.asset_no, its.id as verification_id
    from meters meter
    left join verifications its on its.meter_id = meter.id and its.round = r.round and its.current
    where meter.batch_id = r.batch_id
    order by its.id is null, meter.state <> 'in-store', r.round > 1 and exists (
      select from verifications earlier
      where earlier.meter_id = meter.id and earlier.round < r.round and earlier.current and earlier.verdict = 'pass'), meter.id
    limit r.quantity) m
  left join verifications v on v.id = m.verification_id
  cross join lateral (select r.round, r.id as first, m.id as second) k`;

const columns = `m.asset_no as "assetNo", b.batch_no as "batchNo", k.round, rig.code as "rigCode", v.position,
  verifier.staff_code as "verifierCode", v.verdict, v.fault_kind as "faultKind", v.verified_at as "verifiedAt",
  d.rig_conclusion as "rigConclusion", ${isCorrection} as corrected, k.first, k.second`;

@Injectable()
export class RowsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** As many as the cell's denominator says, when no further filter is set. */
  async rows(
    wanted: RowsWanted,
    after: readonly [first: number, second: number] | null,
    limit: number,
  ): Promise<KeyedRow[]> {
    const byRound =
      wanted.code === 'verification-done' && wanted.scopeType !== 'rig' && wanted.scopeType !== 'verifier';
    return this.transaction.manager.query<KeyedRow[]>(
      `select ${columns}
       from ${byRound ? ofRounds(wanted.scopeType) : ofFacts(wanted.code, wanted.scopeType)}
       left join rigs rig on rig.id = v.rig_id
       left join users verifier on verifier.id = v.verifier_id
       left join disagreements d on d.meter_id = v.meter_id and d.round = v.round and d.version = v.version
       where ($5::text is null or coalesce(v.verdict, 'null') = $5) and ($6::text is null or v.fault_kind = $6)
         and ($7::int is null or v.position = $7) and (not $8 or d.meter_id is not null)
         and (not $9 or ${isCorrection}) and ($10::int is null or (k.first, k.second) > ($10, $11::int))
       order by k.first, k.second limit $12`,
      [
        ...[...wanted.months, wanted.scopeType, wanted.scopeId, wanted.verdict, wanted.faultKind, wanted.position],
        ...[wanted.disagreeing, wanted.corrected, ...(after ?? [null, null]), limit],
      ],
    );
  }
}
