import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replacing } from '../cells/index.js';

const tallies = {
  table: 'verifier_tallies',
  key: ['batch_id', 'month', 'rig_id', 'verifier_id'],
  sums: ['measured', 'error_sum', 'corrections', 'timed', 'seconds'],
};

/**
 * What a verifier did, of single facts: to be selected beside the counts of the same group. A result is timed from the verification
 * to its hand-over; a clock that runs ahead of ours does not make it early.
 */
export const verifierCounts = `count(mean_error)::int as measured, coalesce(sum(mean_error), 0) as error_sum,
  (count(*) filter (where version > 1 and reason is not null))::int as corrections,
  (count(*) filter (where version = 1))::int as timed,
  coalesce(extract(epoch from sum(greatest(recorded_at - verified_at, interval '0')) filter (where version = 1)), 0)::bigint
    as seconds`;

const ofFacts = `select batch_id, month, rig_id, verifier_id, ${verifierCounts}
  from verifications where current and batch_id = $1 group by batch_id, month, rig_id, verifier_id`;

/** The recounted facts are by round as well. */
const ofRecounted = `select batch_id, month, rig_id, verifier_id, sum(measured)::int as measured, sum(error_sum) as error_sum,
    sum(corrections)::int as corrections, sum(timed)::int as timed, sum(seconds)::bigint as seconds
  from recounted_facts where month between $1 and $2 group by batch_id, month, rig_id, verifier_id`;

/** Sums for the scorecards of verifiers, as those of rigs are kept. */
@Injectable()
export class VerifierTalliesRepository {
  /** Sums up the batch anew from its facts; gives how many tallies changed. */
  renew(manager: EntityManager, batchId: number): Promise<number> {
    return changed(manager, ofFacts, 'verifier_tallies.batch_id = $1', [batchId]);
  }

  /** Puts the recounted sums of these months in place; gives how many tallies were not as the facts make them. */
  replace(manager: EntityManager, months: { first: number; last: number }): Promise<number> {
    const within = 'verifier_tallies.month between $1 and $2';
    return changed(manager, ofRecounted, within, [months.first, months.last]);
  }
}

async function changed(manager: EntityManager, fresh: string, within: string, parameters: number[]): Promise<number> {
  const [row] = await manager.query<[{ changed: number }]>(
    `with fresh as materialized (${fresh}), ${replacing(tallies, 'fresh', within)}
     select count(*)::int as changed from changed`,
    parameters,
  );
  return row.changed;
}
