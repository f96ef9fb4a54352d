import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SetCounts } from '#stages/00-platform/import-kinds';

const resultFacts = (alias: string): string =>
  `row(${alias}.rig_id, ${alias}.position, ${alias}.verified_at, ${alias}.verifier_id, ${alias}.checker_id, ${alias}.temperature,
   ${alias}.humidity, ${alias}.items, ${alias}.clock_daily_error, ${alias}.rig_conclusion)`;
const readingFacts = (alias: string): string => `row(${alias}.scheme_id, ${alias}.readings, ${alias}.rig_conclusions)`;

@Injectable()
export class WideHalvesRepository {
  /** Readings whose result, the other half of the row, was refused. */
  async dropOrphans(manager: EntityManager, importId: string): Promise<void> {
    await manager.query(
      `delete from rig_readings q where q.import_id = $1 and not exists (
         select 1 from rig_results s where s.import_id = $1 and s.asset_no = q.asset_no and s.row_no = q.row_no)`,
      [importId],
    );
  }

  /** Takes away rows both of whose halves are recorded in the open round already; counts those that would change what is. */
  async compare(manager: EntityManager, importId: string): Promise<SetCounts> {
    const [row] = await manager.query<[SetCounts]>(
      `with known as (
         select s.id, q.id as reading_id, ${resultFacts('s')} is not distinct from ${resultFacts('r')}
           and (r.import_id is null or s.rig_reason is not distinct from r.rig_reason)
           and ${readingFacts('q')} is not distinct from ${readingFacts('k')} as same
         from rig_results s join meters m on m.asset_no = s.asset_no
         join verification_rounds rd on rd.batch_id = m.batch_id and rd.state = 'open'
         join verifications v on v.meter_id = m.id and v.round = rd.round and v.current
         join rig_results r on r.id = v.result_id
         left join rig_readings k on k.id = v.reading_id
         left join rig_readings q on q.import_id = s.import_id and q.asset_no = s.asset_no and q.row_no = s.row_no
         where s.import_id = $1),
       no_results as (delete from rig_results using known where rig_results.id = known.id and same),
       no_readings as (delete from rig_readings using known where rig_readings.id = known.reading_id and same)
       select count(*) filter (where same)::int as "duplicateRows", count(*) filter (where not same)::int as "changedRows"
       from known`,
      [importId],
    );
    return row;
  }
}
