import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replacing } from '../cells/index.js';

const tallies = {
  table: 'rig_tallies',
  key: ['batch_id', 'month', 'rig_id'],
  sums: [
    ...['measured', 'error_sum', 'error_squares'],
    ...['positions', 'position_measured', 'position_sums', 'position_squares'],
  ],
};

/** The tallies that facts make: exact sums, first by position, then over all of them. */
const talliesOf = (condition: string): string => `
  select batch_id, month, rig_id, sum(n)::int as measured, sum(s) as error_sum, sum(q) as error_squares,
    array_agg(position order by position) as positions, array_agg(n order by position) as position_measured,
    array_agg(s order by position) as position_sums, array_agg(q order by position) as position_squares
  from (
    select batch_id, month, rig_id, position, count(*)::int as n, sum(mean_error) as s, sum(mean_error * mean_error) as q
    from verifications where current and mean_error is not null and ${condition}
    group by batch_id, month, rig_id, position) by_position
  group by batch_id, month, rig_id`;

/** Of which months of which rigs a sum changed. */
export interface TouchedRig {
  month: number;
  rigId: number;
}

@Injectable()
export class RigTalliesRepository {
  /** Sums up the batch anew from its facts. */
  async renew(manager: EntityManager, batchId: number): Promise<TouchedRig[]> {
    return manager.query<TouchedRig[]>(
      `with fresh as materialized (${talliesOf('batch_id = $1')}), ${replacing(tallies, 'fresh', 'rig_tallies.batch_id = $1')}
       select distinct month, rig_id as "rigId" from changed`,
      [batchId],
    );
  }

  /** Sums up all facts of the months anew; gives how many tallies were not as the facts make them. */
  async replace(manager: EntityManager, months: { first: number; last: number }): Promise<number> {
    const [row] = await manager.query<[{ replaced: number }]>(
      `with fresh as materialized (${talliesOf('month between $1 and $2')}),
       ${replacing(tallies, 'fresh', 'rig_tallies.month between $1 and $2')}
       select count(*)::int as replaced from changed`,
      [months.first, months.last],
    );
    return row.replaced;
  }
}
