import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { verificationsOf, type ScorecardPeriod } from '../figures/index.js';

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
      `select r.code as "rigCode", e.position, e.model_id as "modelId", e.n, e.sum, e.sum_squares as "sumSquares"
       from (
         select v.rig_id, v.position, b.model_id, count(*)::int as n, sum(v.mean_error)::float8 as sum,
           sum(v.mean_error * v.mean_error)::float8 as sum_squares
         from ${verificationsOf(period)} and v.mean_error is not null
         join batches b on b.id = v.batch_id
         group by v.rig_id, v.position, b.model_id) e
       join rigs r on r.id = e.rig_id`,
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
         select t.batch_id, t.scope_id as rig_id
         from verification_tallies t join rigs r on r.id = t.scope_id
         where t.scope_type = 'rig' and t.month between $1 and $2
         group by t.batch_id, t.scope_id, r.positions having sum(t.planned) >= ${metersAPosition} * r.positions)
       select r.code as "rigCode", b.batch_no as "batchNo", e.position, b.model_id as "modelId", e.n, e.sum,
         e.sum_squares as "sumSquares"
       from (
         select v.rig_id, v.batch_id, v.position, count(*)::int as n, sum(v.mean_error)::float8 as sum,
           sum(v.mean_error * v.mean_error)::float8 as sum_squares
         from shares s
         join verifications v on v.batch_id = s.batch_id and v.rig_id = s.rig_id and v.current
           and v.month between $1 and $2 and v.mean_error is not null
         group by v.rig_id, v.batch_id, v.position) e
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
