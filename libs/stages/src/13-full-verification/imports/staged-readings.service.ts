import { Injectable } from '@nestjs/common';
import { copyField } from '#libs/persistence';
import type { ImportCheck } from '#stages/00-platform/import-kinds';
import { SchemesRepository } from '../results/schemes.repository.js';
import { mendReadings, mergeReadings, type MeterReadings } from './gathered-readings.js';
import { PartsRepository } from './parts.repository.js';

const target = 'rig_readings (import_id, row_no, task_no, asset_no, scheme_id, readings, rig_conclusions, withheld)';

/** Stages the readings of meters, and puts together those that came in parts. */
@Injectable()
export class StagedReadings {
  constructor(
    private readonly schemes: SchemesRepository,
    private readonly parts: PartsRepository,
  ) {}

  async stage(check: ImportCheck, meters: readonly MeterReadings[]): Promise<void> {
    if (meters.length === 0) return;
    const lists = meters.map(({ points }) => points.join(','));
    const ids = await this.idsOf(check, new Set(lists));
    meters.forEach((meter, at) => {
      const { row, taskNo, assetNo, readings, conclusions, withheld } = meter;
      const scheme = ids.get(lists[at] ?? '') ?? 0;
      const head = `${check.importId}\t${row}\t${copyField(taskNo)}\t${assetNo}\t${scheme}`;
      check.stage(target, `${head}\t{${readings.join(',')}}\t${conclusions}\t${withheld}\n`);
    });
  }

  /** Meters whose rows stand far apart in the file, and meters of which another file brought all but the mended rows. */
  async joinParts(check: ImportCheck): Promise<void> {
    const { manager, importId } = check;
    for (;;) {
      await check.written();
      const found = await this.parts.take(manager, importId);
      if (found.length === 0) break;
      await this.stage(check, found.map(mergeReadings));
    }
    const mended = await this.parts.takeMended(manager, importId);
    await this.stage(
      check,
      mended.map(({ before, brought }) => mendReadings(before, brought)),
    );
    await check.written();
  }

  private readonly known = new WeakMap<ImportCheck, Map<string, number>>();

  /** Asks the database only for lists that this file has not named before: nothing else may run on its connection meanwhile. */
  private async idsOf(check: ImportCheck, lists: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const known = this.known.get(check) ?? new Map<string, number>();
    this.known.set(check, known);
    if ([...lists].every((list) => known.has(list))) return known;
    await check.written();
    for (const [list, id] of await this.schemes.idsOf(check.manager, lists)) known.set(list, id);
    return known;
  }
}
