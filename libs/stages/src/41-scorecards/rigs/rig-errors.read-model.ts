import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { RigWork } from '#rules/41-scorecards';
import type { ScorecardPeriod } from '../figures/index.js';

/** Mean errors of the meters of one type at one position of one rig, %. For charts and search, so binary floats. */
export interface PositionErrors {
  rigCode: string;
  position: number;
  modelId: number;
  n: number;
  sum: number;
  sumSquares: number;
}

/** The same of the meters of one batch. */
export interface BatchPositionErrors extends PositionErrors {
  batchNo: string;
}

/** Fewer meters a position, on average, say nothing of a batch by itself. */
const metersAPosition = 5;

@Injectable()
export class RigErrorsReadModel {
  constructor(private readonly transaction: Transaction) {}

  async sums(period: ScorecardPeriod): Promise<PositionErrors[]> {
    return this.transaction.manager.query<PositionErrors[]>(
      `select r.code as "rigCode", c.position, c.model_id as "modelId", c.measured as n, c.error_sum::float8 as sum,
         c.error_squares::float8 as "sumSquares"
       from position_cells c join rigs r on r.id = c.rig_id where c.period = $1`,
      [period.code],
    );
  }

  /** What each rig did of each batch: rigs are compared on the batches that they shared. */
  async loads(period: ScorecardPeriod): Promise<RigWork[]> {
    return this.transaction.manager.query<RigWork[]>(
      `select r.code as "rigCode", t.batch_id as batch, sum(t.measured)::int as n, sum(t.error_sum)::float8 as "sumError",
         sum(t.error_squares)::float8 as "sumSquares"
       from rig_tallies t join rigs r on r.id = t.rig_id where t.month between $1 and $2 group by r.code, t.batch_id`,
      [period.first, period.last],
    );
  }

  /**
   * The same of each batch of which a rig verified several meters at every position: a position that was bad for one batch
   * only must not be hidden by the others.
   */
  async sumsOfBatches(period: ScorecardPeriod): Promise<BatchPositionErrors[]> {
    return this.transaction.manager.query<BatchPositionErrors[]>(
      `with shares as (
         select t.batch_id, t.rig_id from rig_tallies t join rigs r on r.id = t.rig_id where t.month between $1 and $2
         group by t.batch_id, t.rig_id, r.positions having sum(t.measured) >= ${metersAPosition} * r.positions)
       select r.code as "rigCode", b.batch_no as "batchNo", e.position, b.model_id as "modelId", e.n, e.sum,
         e.sum_squares as "sumSquares"
       from (
         select t.rig_id, t.batch_id, p.position, sum(p.n)::int as n, sum(p.s)::float8 as sum, sum(p.q)::float8 as sum_squares
         from shares s
         join rig_tallies t on t.batch_id = s.batch_id and t.rig_id = s.rig_id and t.month between $1 and $2
         cross join lateral unnest(t.positions, t.position_measured, t.position_sums, t.position_squares) as p (position, n, s, q)
         group by t.rig_id, t.batch_id, p.position) e
       join rigs r on r.id = e.rig_id join batches b on b.id = e.batch_id`,
      [period.first, period.last],
    );
  }

  async rigs(): Promise<{ id: number; code: string; name: string; positions: number; validUntil: string }[]> {
    return this.transaction.manager.query(
      `select id, code, name, positions, valid_until::text as "validUntil" from rigs
       order by length(code), code`,
    );
  }
}
