import { Injectable } from '@nestjs/common';
import { copyField } from '#libs/persistence';
import type { ImportCheck, SetCounts } from '#stages/00-platform/import-kinds';
import { SchemesRepository } from '../results/schemes.repository.js';
import { mendReadings, mergeReadings, type MeterReadings } from './gathered-readings.js';
import { StagedReadingsRepository } from './staged-readings.repository.js';

const target = 'rig_readings (import_id, row_no, task_no, asset_no, scheme_id, readings, rig_conclusions, withheld)';

/** Stages the readings of meters, and puts together those that came in parts. */
@Injectable()
export class StagedReadings {
  constructor(
    private readonly schemes: SchemesRepository,
    private readonly staged: StagedReadingsRepository,
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

  /** Meters whose rows stand far apart in the file. */
  async joinParts(check: ImportCheck): Promise<void> {
    const { manager, importId } = check;
    await check.written();
    await this.staged.analyze(manager);
    for (;;) {
      const found = await this.staged.takeParts(manager, importId);
      if (found.length === 0) return;
      await this.stage(check, found.map(mergeReadings));
      await check.written();
    }
  }

  /**
   * What was handed over before: the same again is taken away, and mended rows are put together with what they belong to.
   * Counts rows of the file.
   */
  async meetKnown(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    const known = await this.staged.known(manager, importId);
    if (known.staged.length === 0) return { duplicateRows: 0, changedRows: 0 };
    const duplicateRows = await this.staged.dropKnown(manager, known);
    const mended = await this.staged.takeMended(manager, known);
    const changedRows = await this.staged.changed(manager, known);
    await this.stage(
      check,
      mended.map(({ before, brought }) => mendReadings(before, brought)),
    );
    await check.written();
    return { duplicateRows, changedRows };
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
