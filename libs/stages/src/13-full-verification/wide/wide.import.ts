import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Import } from '#libs/persistence';
import type { RunningJob } from '#libs/queues';
import type { AuditActor } from '#stages/00-platform/audit';
import type { CommittedImport, ImportCheck, ImportKind, RowTaker, SetCounts } from '#stages/00-platform/import-kinds';
import { RowChecks } from '../imports/row-checks.service.js';
import { StagedReadings } from '../imports/staged-readings.service.js';
import { BatchRuns, StagedResultsRepository } from '../imports/staged-results.repository.js';
import { readPointTitle } from './read-point-title.js';
import { wideColumns } from './wide-columns.js';
import { WideHalvesRepository } from './wide-halves.repository.js';
import { WideRows } from './wide-rows.js';
import { WideWork } from './wide-work.service.js';

/** What stand-alone rigs write: a row a meter, a column a test point; both halves of its verification at once. */
@Injectable()
export class WideImport implements ImportKind {
  readonly name = 'verification-wide';
  readonly action = 'imports.results';
  readonly columns = wideColumns;
  /** Which batch the rows name, kept from the reading of a file to the comparing of its rows. */
  private readonly rows = new WeakMap<ImportCheck, WideRows>();

  constructor(
    private readonly checks: RowChecks,
    private readonly readings: StagedReadings,
    private readonly staged: StagedResultsRepository,
    private readonly halves: WideHalvesRepository,
    private readonly work: WideWork,
  ) {}

  meaningOf(title: string): string | null {
    const read = readPointTitle(title);
    return read && `${read.point}#${read.reading}`;
  }

  lacks(meanings: readonly string[]): string | null {
    return meanings.length === 0 ? 'no-test-points' : null;
  }

  async begin(check: ImportCheck): Promise<RowTaker> {
    const context = await this.checks.context(check.manager);
    const rows = new WideRows(check, context, (meters) => this.readings.stage(check, meters));
    this.rows.set(check, rows);
    return rows;
  }

  async compare(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    const named = { runs: this.rows.get(check)?.runs ?? new BatchRuns(), repeats: check.repeats };
    for (const { row, assetNo, code, params } of await this.staged.refusedResults(manager, importId, named)) {
      check.refuseInSet(row, 'BAR_CODE', assetNo, { code, params });
    }
    await this.readings.implausible.look(check);
    await this.halves.dropOrphans(manager, importId);
    await this.settlePoints(check);
    return this.halves.compare(manager, importId);
  }

  /** A row whose points cannot all be judged is refused as a whole. */
  private async settlePoints(check: ImportCheck): Promise<void> {
    const refused = await this.work.points.settle(check, (meters) => this.readings.stage(check, meters));
    await this.work.points.refuseResults(check, refused);
    await check.written();
  }

  async commit(manager: EntityManager, committed: CommittedImport, job: RunningJob): Promise<SetCounts> {
    await this.work.of.recorder.recordImport(manager, committed, job);
    return committed.imported;
  }

  async undo(manager: EntityManager, imported: Import, reason: string, actor: AuditActor): Promise<void> {
    await this.work.of.withdrawal.withdrawImport(manager, imported, reason, actor);
  }

  discard(manager: EntityManager, importId: string): Promise<void> {
    return this.staged.discard(manager, importId);
  }
}
