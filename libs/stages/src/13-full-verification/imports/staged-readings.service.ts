import { Injectable } from '@nestjs/common';
import { copyField } from '#libs/persistence';
import type { ImportCheck, SetCounts } from '#stages/00-platform/import-kinds';
import { SchemesRepository } from '../results/schemes.repository.js';
import { mendReadings, mergeReadings, type MeterReadings } from './gathered-readings.js';
import type { PointList } from './point-lists.js';
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
    const ids = await this.idsOf(check, new Set(meters.map(({ points }) => points)));
    for (const { row, taskNo, assetNo, points, readings, conclusions, withheld } of meters) {
      const scheme = ids.get(points) ?? 0;
      check.repeats.add(assetNo, taskNo);
      const head = `${check.importId}\t${row}\t${copyField(taskNo)}\t${assetNo}\t${scheme}`;
      check.stage(target, `${head}\t${readings.join(',')}\t${conclusions}\t${withheld}\n`);
    }
  }

  /** Meters whose rows stand far apart in the file. */
  async joinParts(check: ImportCheck): Promise<void> {
    const { manager, importId } = check;
    await check.written();
    await this.staged.analyze(manager);
    while (check.repeats.any) {
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

  private readonly known = new WeakMap<ImportCheck, WeakMap<PointList, number>>();

  /** Asks the database only for lists that have not come before: nothing else may run on its connection meanwhile. */
  private async idsOf(check: ImportCheck, lists: ReadonlySet<PointList>): Promise<WeakMap<PointList, number>> {
    const known = this.known.get(check) ?? new WeakMap<PointList, number>();
    this.known.set(check, known);
    const names = new Map([...lists].filter((list) => !known.has(list)).map((list) => [list, list.join(',')]));
    if (names.size === 0) return known;
    await check.written();
    const ids = await this.schemes.idsOf(check.manager, new Set(names.values()));
    for (const [list, name] of names) known.set(list, ids.get(name) ?? 0);
    return known;
  }
}
