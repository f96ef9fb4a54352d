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
      `with facts as materialized (
         select v.rig_id, v.batch_id, v.position, v.mean_error::float8 as error
         from ${verificationsOf(period)} and v.mean_error is not null),
       shares as (
         select f.rig_id, f.batch_id from facts f join rigs r on r.id = f.rig_id
         group by f.rig_id, f.batch_id, r.positions having count(*) >= ${metersAPosition} * r.positions)
       select r.code as "rigCode", b.batch_no as "batchNo", f.position, b.model_id as "modelId", count(*)::int as n,
         sum(f.error) as sum, sum(f.error * f.error) as "sumSquares"
       from facts f join shares s using (rig_id, batch_id) join rigs r on r.id = f.rig_id join batches b on b.id = f.batch_id
       group by r.code, b.batch_no, f.position, b.model_id`,
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
