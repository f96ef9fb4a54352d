import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { joinReadings } from './join-readings.js';
import type { MeterReadings } from './meter-readings.js';
import { SchemesRepository } from './schemes.repository.js';

/** Readings that no longer have what another file had brought. */
export interface RebuiltReadings {
  id: number;
  schemeId: number;
  readings: string[];
  rigConclusions: string;
  withheld: number;
}

/** A row of `rig_readings` and the points of it that its own file brought; null: all of them. */
interface PartRow extends MeterReadings {
  id: number;
  importId: string | null;
  part: string[] | null;
  partWithheld: number | null;
}

/**
 * Readings that rest on those of an import: its own, and the later ones of the same meters and tasks that were joined to them.
 * @param parameter of the statement, the import's id
 */
export const restingReadings = (parameter: string): string => `
  select own.id, own.asset_no from rig_readings own where own.import_id = ${parameter}
  union all
  select later.id, later.asset_no from rig_readings own
  join rig_readings later on later.asset_no = own.asset_no and later.task_no = own.task_no and later.id > own.id
    and later.part_scheme_id is not null and later.import_id <> own.import_id
    and later.import_id in (select id from imports where state = 'committed')
  where own.import_id = ${parameter}`;

@Injectable()
export class PartsRepository {
  constructor(private readonly schemes: SchemesRepository) {}

  /** Makes the readings anew that were joined to those of an import, without it. What each file brought itself stays as captured. */
  async rebuildWithout(manager: EntityManager, importId: string): Promise<RebuiltReadings[]> {
    const chains = await manager.query<{ rows: PartRow[] }[]>(
      `select jsonb_agg(jsonb_build_object('id', c.id, 'importId', c.import_id, 'row', coalesce(c.row_no, 0), 'taskNo', c.task_no,
         'assetNo', c.asset_no, 'points', s.points, 'readings', string_to_array(c.readings, ','),
         'conclusions', coalesce(c.rig_conclusions, ''), 'withheld', c.withheld, 'part', p.points, 'partWithheld', c.part_withheld)
         order by c.id) as rows
       from (select distinct own.asset_no, own.task_no from (${restingReadings('$1')}) its
         join rig_readings own on own.id = its.id where own.import_id <> $1) joined
       join rig_readings c on c.asset_no = joined.asset_no and c.task_no = joined.task_no
         and (c.import_id is null or c.import_id = $1 or c.import_id in (select id from imports where state = 'committed'))
       join test_schemes s on s.id = c.scheme_id left join test_schemes p on p.id = c.part_scheme_id
       group by c.asset_no, c.task_no`,
      [importId],
    );
    const changed = chains.flatMap(({ rows }) => joinedWithout(rows, importId));
    if (changed.length === 0) return [];
    const ids = await this.schemes.idsOf(manager, new Set(changed.map(({ points }) => points.join(','))));
    const rebuilt = changed.map(({ id, points, readings, conclusions, withheld }) => ({
      ...{ id, readings, withheld, rigConclusions: conclusions, schemeId: ids.get(points.join(',')) ?? 0 },
    }));
    await this.update(manager, rebuilt);
    return rebuilt;
  }

  private async update(manager: EntityManager, rebuilt: readonly RebuiltReadings[]): Promise<void> {
    await manager.query(
      `update rig_readings q set scheme_id = its.scheme_id, readings = its.readings, rig_conclusions = its.conclusions,
         withheld = its.withheld
       from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::smallint[])
         as its (id, scheme_id, readings, conclusions, withheld)
       where q.id = its.id`,
      [
        rebuilt.map(({ id }) => id),
        rebuilt.map(({ schemeId }) => schemeId),
        rebuilt.map(({ readings }) => readings.join(',')),
        rebuilt.map(({ rigConclusions }) => rigConclusions),
        rebuilt.map(({ withheld }) => withheld),
      ],
    );
  }
}

/** The joined rows after those of the import, in the order in which they came, each with what is left before it. */
function joinedWithout(rows: readonly PartRow[], importId: string): PartRow[] {
  const changed: PartRow[] = [];
  let [before, gone]: [MeterReadings | null, boolean] = [null, false];
  for (const row of rows) {
    if (row.importId === importId) gone = true;
    else if (row.part === null) before = row;
    else {
      const part = partOf(row, row.part);
      before = before === null ? part : joinReadings(before, part).readings;
      if (gone) changed.push({ ...row, ...before });
    }
  }
  return changed;
}

function partOf(row: PartRow, points: readonly string[]): MeterReadings {
  const places = points.map((point) => row.points.indexOf(point));
  return {
    ...{ row: row.row, taskNo: row.taskNo, assetNo: row.assetNo, points },
    readings: places.map((at) => row.readings[at] ?? ''),
    conclusions: places.map((at) => row.conclusions[at] ?? '-').join(''),
    withheld: row.partWithheld ?? 0,
  };
}
