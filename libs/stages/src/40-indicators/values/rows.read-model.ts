import { Injectable } from '@nestjs/common';
import { Conditions, Transaction } from '#libs/persistence';
import type { CodeOf, ScopeType } from '#rules/40-indicators';
import { peopleBelow } from '../cells/index.js';
import type { RowView } from './values.dto.js';

/** Which of the meters behind a cell; null is any. */
export interface RowsWanted<Code = CodeOf<'verifications'>> {
  code: Code;
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
const countsIn: Record<CodeOf<'verifications'>, string> = {
  'full-verification-pass': 'v.verdict is not null',
  'first-pass-yield': 'v.verdict is not null and v.round = 1',
  'verification-done': 'true',
};

/** What narrows the batches of a scope; where nothing does, every meter of a batch of the scope is in it. */
const batchInScope: Record<ScopeType, string> = {
  ...{ company: '?::int = 0', supplier: 'b.supplier_id = ?', 'meter-model': 'b.model_id = ?', batch: 'b.id = ?' },
  ...{ rig: 'true', verifier: 'true', 'org-unit': 'true' },
};

/** A first version has nothing before it, and completing a half is no correction. */
const isCorrection = '(v.version > 1 and v.reason is not null) is true';

/** Where the rig concluded otherwise than the rule. */
const disagreement = `select d.rig_conclusion from disagreements d
  where d.meter_id = v.meter_id and d.round = v.round and d.version = v.version`;

/** Of a unit are the facts of its people. */
const tallied = (scopeType: ScopeType): ScopeType => (scopeType === 'org-unit' ? 'verifier' : scopeType);

const ofWorker: Partial<Record<ScopeType, (ids: string) => string>> = {
  rig: (ids) => `v.rig_id = ${ids}`,
  verifier: (ids) => `v.verifier_id = ${ids}`,
  'org-unit': (ids) => `v.verifier_id in (${ids})`,
};

/** Facts of the months: by the tallies of the scope to the batches that have any, then to their verifications. */
function ofFacts({ code, months, scopeType, scopeId }: RowsWanted, conditions: Conditions): string {
  const [first, last] = months.map((month) => conditions.parameter(month));
  const scope = `month between ${first} and ${last} and scope_type = ${conditions.parameter(tallied(scopeType))}`;
  const id = conditions.parameter(scopeId);
  const ids = scopeType === 'org-unit' ? peopleBelow(id) : id;
  conditions
    .that(`v.current and v.month between ${first} and ${last} and ${countsIn[code]}`)
    .that(ofWorker[scopeType]?.(ids) ?? 'true');
  return `
  (select distinct batch_id from verification_tallies where ${scope} and scope_id in (${ids})) t
  join verifications v on v.batch_id = t.batch_id
  cross join lateral (select v.meter_id, v.round, v.batch_id, v.batch_id as first, v.id as second) k`;
}

/**
 * All meters of the rounds opened in the months, verified or not: as many as a round had, those with a verification first,
 * then those that wait in the store, then those that no earlier round has passed.
 */
function ofRounds({ months, scopeType, scopeId }: RowsWanted, conditions: Conditions): string {
  const [first, last] = months.map((month) => conditions.parameter(month));
  const inScope = batchInScope[scopeType].replace('?', conditions.parameter(scopeId));
  return `
  verification_rounds r
  join batches b on b.id = r.batch_id and ${inScope}
    and extract(year from r.opened_on) * 100 + extract(month from r.opened_on) between ${first}::int and ${last}::int
  cross join lateral (
    select meter.id, its.id as verification_id
    from meters meter
    left join verifications its on its.meter_id = meter.id and its.round = r.round and its.current
    where meter.batch_id = r.batch_id
    order by its.id is null, meter.state <> 'in-store', r.round > 1 and exists (
      select from verifications earlier
      where earlier.meter_id = meter.id and earlier.round < r.round and earlier.current and earlier.verdict = 'pass'), meter.id
    limit r.quantity) m
  left join verifications v on v.id = m.verification_id
  cross join lateral (select m.id as meter_id, r.round, r.batch_id, r.id as first, m.id as second) k`;
}

/** Names by their keys, for the rows of the page only. */
const columns = `(select asset_no from meters where id = k.meter_id) as "assetNo",
  (select batch_no from batches where id = k.batch_id) as "batchNo", k.round,
  (select code from rigs where id = v.rig_id) as "rigCode", v.position,
  (select staff_code from users where id = v.verifier_id) as "verifierCode", v.verdict, v.fault_kind as "faultKind",
  v.verified_at as "verifiedAt", (${disagreement}) as "rigConclusion", ${isCorrection} as corrected, k.first, k.second`;

/** Failed ones are few, and have an index of their own. */
const verdicts: Record<string, string> = {
  fail: `v.verdict = 'fail'`,
  pass: `v.verdict = 'pass'`,
  null: 'v.verdict is null',
};

@Injectable()
export class RowsReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** As many as the cell's denominator says, when no further filter is set. */
  async rows(
    wanted: RowsWanted,
    after: readonly [first: number, second: number] | null,
    limit: number,
  ): Promise<KeyedRow[]> {
    const { code, scopeType, verdict, disagreeing, corrected } = wanted;
    const byRound = code === 'verification-done' && !(scopeType in ofWorker);
    const conditions = new Conditions();
    const source = byRound ? ofRounds(wanted, conditions) : ofFacts(wanted, conditions);
    conditions.add('v.fault_kind = ?', wanted.faultKind).add('v.position = ?', wanted.position);
    if (verdict !== null) conditions.that(verdicts[verdict] ?? 'false');
    if (disagreeing) conditions.that(`exists (${disagreement})`);
    if (corrected) conditions.that(isCorrection);
    conditions.after(byRound ? 'k.first, k.second' : 'v.batch_id, v.id', after, 'asc');
    return this.transaction.manager.query<KeyedRow[]>(
      `select ${columns} from ${source} ${conditions.where} order by k.first, k.second limit ${limit}`,
      conditions.parameters,
    );
  }
}
