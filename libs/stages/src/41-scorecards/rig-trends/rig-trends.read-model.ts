import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';

/** Mean errors, %, of the meters of one batch that one rig verified in one month. For charts, so binary floats. */
export interface LotErrors {
  rigId: number;
  batchId: number;
  month: number;
  n: number;
  sum: number;
  sumSquares: number;
}

@Injectable()
export class RigTrendsReadModel {
  constructor(private readonly transaction: Transaction) {}

  lots(first: number, last: number): Promise<LotErrors[]> {
    return this.transaction.manager.query<LotErrors[]>(
      `select rig_id as "rigId", batch_id as "batchId", month, measured as n, error_sum::float8 as sum,
         error_squares::float8 as "sumSquares"
       from rig_tallies where month between $1 and $2`,
      [first, last],
    );
  }

  rigs(): Promise<{ id: number; code: string; name: string }[]> {
    return this.transaction.manager.query(`select id, code, name from rigs order by length(code), code`);
  }
}
