import { Injectable } from '@nestjs/common';
import { copyField } from '#libs/persistence';
import type { ImportCheck, SetCounts } from '#stages/00-platform/import-kinds';
import {
  SchemesRepository,
  joinReadings,
  mergeReadings,
  type JoinedReadings,
  type MeterReadings,
} from '../parts/index.js';
import { ImplausibleResults } from './implausible-results.service.js';
import type { PointList } from './point-lists.js';
import { StagedReadingsRepository, type MeetingReadings } from './staged-readings.repository.js';

const columns = 'import_id, row_no, task_no, asset_no, scheme_id, readings, rig_conclusions, withheld';
const target = `rig_readings (${columns})`;
const joinedTarget = `rig_readings (${columns}, part_scheme_id, part_withheld, joined_to)`;
/** More refused rows than a meter has points. */
const mostWithheld = 30_000;

/** Stages the readings of meters, and puts together those that came in parts. */
@Injectable()
export class StagedReadings {
  constructor(
    private readonly schemes: SchemesRepository,
    private readonly staged: StagedReadingsRepository,
    readonly implausible: ImplausibleResults,
  ) {}

  async stage(check: ImportCheck, meters: readonly MeterReadings[]): Promise<void> {
    if (meters.length === 0) return;
    const ids = await this.idsOf(check, new Set(meters.map(({ points }) => points)));
    for (const meter of meters) {
      check.repeats.add(meter.assetNo, meter.taskNo);
      check.stage(target, `${lineOf(check, meter, ids)}\n`);
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
   * Joins what is staged to what was handed over before of the same meters and tasks: the same again is taken away, other points
   * are a further part or mended rows, other readings of a point a change. Counts rows of the file.
   */
  async meetKnown(check: ImportCheck): Promise<SetCounts> {
    const { manager, importId } = check;
    const known = await this.staged.known(manager, importId);
    const counts = { duplicateRows: 0, changedRows: 0 };
    if (known.staged.length === 0) return counts;
    counts.duplicateRows = await this.staged.dropKnown(manager, known);
    for await (const meetings of this.staged.takeMeeting(manager, known)) {
      const joined = meetings.map((meeting) => ({ ...joinReadings(meeting.before, meeting.brought), meeting }));
      for (const { repeated, changed } of joined) {
        counts.duplicateRows += repeated;
        counts.changedRows += changed;
      }
      await this.stageJoined(
        check,
        joined.filter((one) => bringsAnything(one)),
      );
    }
    await check.written();
    return counts;
  }

  /** Beside the union is kept which points this file brought: the part as captured can be told from it. */
  private async stageJoined(check: ImportCheck, joined: readonly Joined[]): Promise<void> {
    if (joined.length === 0) return;
    const lists = joined.flatMap(({ readings, meeting }) => [readings.points, meeting.brought.points]);
    const ids = await this.idsOf(check, new Set(lists));
    for (const { readings, changed, meeting } of joined) {
      const { brought, knownId } = meeting;
      const part = `${ids.get(brought.points) ?? 0}\t${Math.min(brought.withheld, mostWithheld)}`;
      const line = lineOf(check, readings, ids);
      check.stage(joinedTarget, `${line}\t${part}\t${changed > 0 ? '\\N' : knownId}\n`);
    }
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

interface Joined extends JoinedReadings {
  meeting: MeetingReadings;
}

/** Rows that say nothing new leave what is recorded as it is, also when some of them were refused before. */
const bringsAnything = ({ added, changed, readings, meeting }: Joined): boolean =>
  added + changed > 0 || readings.withheld !== meeting.before.withheld;

function lineOf(check: ImportCheck, meter: MeterReadings, ids: WeakMap<PointList, number>): string {
  const { row, taskNo, assetNo, points, readings, conclusions } = meter;
  const head = `${check.importId}\t${row}\t${copyField(taskNo)}\t${assetNo}\t${ids.get(points) ?? 0}`;
  return `${head}\t${readings.join(',')}\t${conclusions}\t${Math.min(meter.withheld, mostWithheld)}`;
}
