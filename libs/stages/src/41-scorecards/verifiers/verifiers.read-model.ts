import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { VerifierWork } from '#rules/41-scorecards';
import type { ScorecardPeriod } from '../figures/index.js';

/** What one verifier, and all together, did of a batch in a period. */
export interface BatchWork {
  batchNo: string;
  passed: number;
  tested: number;
  allPassed: number;
  allTested: number;
  /** How many batches there are, beside those that are given. */
  inAll: number;
}

/** What one verifier did of a batch on one rig: its errors, results whose values replaced others, and how long results took. */
export interface RigWork extends VerifierWork {
  corrections: number;
  timed: number;
  seconds: number;
}

/** As many as a person reads; the others are in the figures. */
const shownBatches = 50;

@Injectable()
export class VerifiersReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Who verifies now, or did so in the period. */
  async verifiers(period: ScorecardPeriod): Promise<{ id: number; code: string; name: string }[]> {
    return this.transaction.manager.query(
      `select id, staff_code as code, name from users
       where staff_code is not null and ('verifier' = any (roles) or id in (
         select scope_id from verification_tallies where scope_type = 'verifier' and month between $1 and $2))
       order by staff_code`,
      [period.first, period.last],
    );
  }

  /** From kept sums. Errors are for charts, so binary floats. */
  async work(period: ScorecardPeriod): Promise<RigWork[]> {
    return this.transaction.manager.query<RigWork[]>(
      `select batch_id as batch, rig_id as rig, verifier_id as verifier, sum(measured)::int as n,
         sum(error_sum)::float8 as "sumError", sum(corrections)::int as corrections, sum(timed)::int as timed,
         sum(seconds)::float8 as seconds
       from verifier_tallies where month between $1 and $2 group by batch_id, rig_id, verifier_id`,
      [period.first, period.last],
    );
  }

  /** The mix of work: batches in which the verifier has a verdict, largest shares first. */
  async batches(period: ScorecardPeriod, verifierCode: string): Promise<BatchWork[]> {
    return this.transaction.manager.query<BatchWork[]>(
      `select b.batch_no as "batchNo", sum(t.passed)::int as passed, sum(t.tested)::int as tested,
         sum(a.passed)::int as "allPassed", sum(a.tested)::int as "allTested",
         (count(*) over ())::int as "inAll"
       from users u
       join verification_tallies t on t.scope_type = 'verifier' and t.scope_id = u.id and t.month between $1 and $2 and t.tested > 0
       join verification_tallies a on a.batch_id = t.batch_id and a.month = t.month and a.scope_type = 'batch'
       join batches b on b.id = t.batch_id
       where u.staff_code = $3 group by b.id, b.batch_no order by tested desc, b.batch_no limit ${shownBatches}`,
      [period.first, period.last, verifierCode],
    );
  }
}
