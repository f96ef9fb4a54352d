import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { ScorecardPeriod } from './scorecard-period.js';

export type Worker = 'rig' | 'verifier';

const columns: Record<Worker, string> = { rig: 'rig_id', verifier: 'verifier_id' };

const workedBatches = `
  select distinct batch_id from verification_tallies
  where month between $1 and $2 and scope_type = 'company' and scope_id = 0`;

/**
 * The current verifications of the months, as `v`, to be followed by further conditions. Those of a month are found by the
 * batches that have any; for a quarter or a year the table is read from end to end, which parallel workers can share.
 */
export function verificationsOf({ kind }: ScorecardPeriod): string {
  const [source, found] =
    kind === 'month' ? [`(${workedBatches})`, 'v.batch_id = worked.batch_id'] : ['(select 1)', 'true'];
  return `${source} worked join verifications v on ${found} and v.current and v.month between $1 and $2`;
}

/** Counts by rig or by verifier, keyed by its id. */
@Injectable()
export class WorkReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Where the rig concluded otherwise than the rule. */
  disagreements(worker: Worker, period: ScorecardPeriod): Promise<Map<number, number>> {
    return this.counted(
      `select v.${columns[worker]} as id, count(*)::int as value
       from (${workedBatches}) worked
       join disagreements d on d.batch_id = worked.batch_id
       join verifications v on v.meter_id = d.meter_id and v.round = d.round and v.version = d.version
         and v.current and v.month between $1 and $2 and v.verdict is not null
       group by v.${columns[worker]}`,
      period,
    );
  }

  /** The pass rate that the batches worked on make expect: each batch's own rate, weighted by how many meters of it. */
  async expected(worker: Worker, period: ScorecardPeriod): Promise<Map<number, string>> {
    const rows = await this.transaction.manager.query<{ id: number; value: string }[]>(
      `select t.scope_id as id, round(sum(t.tested * b.passed::numeric / b.tested) / sum(t.tested), 6)::text as value
       from verification_tallies t
       join verification_tallies b on b.batch_id = t.batch_id and b.month = t.month and b.scope_type = 'batch' and b.tested > 0
       where t.scope_type = $3 and t.month between $1 and $2 and t.tested > 0
       group by t.scope_id`,
      [period.first, period.last, worker],
    );
    return new Map(rows.map(({ id, value }) => [id, value]));
  }

  private async counted(query: string, period: ScorecardPeriod): Promise<Map<number, number>> {
    const rows = await this.transaction.manager.query<{ id: number; value: number }[]>(query, [
      period.first,
      period.last,
    ]);
    return new Map(rows.map(({ id, value }) => [id, value]));
  }
}
