import { copyField } from '#libs/persistence';
import { RowsWithoutMeter, tellUnreadColumns, type ImportCheck, type RowTaker } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import type { MeterReadings } from '../parts/index.js';
import { noPoints, PointLists } from '../imports/point-lists.js';
import { ResultCells } from '../imports/result-cells.js';
import type { RowContext } from '../imports/row-checks.service.js';
import { BatchRuns } from '../imports/staged-results.repository.js';
import { wideItems } from './wide-columns.js';
import { readingsOf, widePoints, type WidePoint } from './wide-points.js';

const target =
  'rig_results (import_id, row_no, task_no, asset_no, rig_id, position, verified_at, verifier_id, checker_id, temperature, ' +
  'humidity, items, clock_daily_error, rig_conclusion, rig_reason)';

const conclusionNotRead = '-';

/** Stages a row as a result, and keeps its readings until they are taken. */
export class WideRows implements RowTaker {
  /** Which batch the rows name. */
  readonly runs = new BatchRuns();
  private readonly cells: ResultCells;
  private readonly points: readonly WidePoint[];
  private readonly without: RowsWithoutMeter;
  private readonly taskNo: string;
  private readonly lists = new PointLists();
  private waiting: MeterReadings[] = [];

  constructor(
    private readonly check: ImportCheck,
    context: RowContext,
    private readonly stageReadings: (meters: MeterReadings[]) => Promise<void>,
  ) {
    this.cells = new ResultCells(check, context);
    this.points = widePoints(check.layout.facts.free);
    this.without = new RowsWithoutMeter(check, 'BAR_CODE', (row) => this.hasReadings(row));
    tellUnreadColumns(check);
    this.taskNo = `file-${check.file.sha256.slice(0, 16)}`;
  }

  passesOver(row: Row, number: number): boolean {
    return this.without.passesOver(row, number);
  }

  take(row: Row, number: number): void {
    if (this.passesOver(row, number)) return;
    const cells = this.cells.of(row, number);
    if (!cells.counts('IS_VALID')) return;
    const assetNo = cells.assetNo('BAR_CODE');
    const place = cells.place('DETECT_EQUIP_NO', 'POSITION_NO', 'DETECT_DATE');
    const people = cells.people('DETECT_PERSON', 'AUDIT_PERSON');
    const quantities = cells.climate('TEMP', 'HUMIDITY');
    const items = wideItems.map((name) => cells.conclusion(name)).join('');
    const clock = copyField(cells.quantity('DAY_ERR', 'clock-error'));
    const verdict = cells.verdict('CONC_CODE');
    const meter = this.readings(row, number, assetNo);
    const batchNo = cells.numberText('ARRIVE_BATCH_NO');
    if (cells.refused) return;
    this.runs.add(number, batchNo);
    this.check.repeats.add(assetNo);
    const why = copyField(cells.text('UNPASS_REASON') || null);
    const head = `${this.check.importId}\t${number}\t${this.taskNo}\t${assetNo}\t${place}\t${people}`;
    this.check.stage(target, `${head}\t${quantities}\t${items}\t${clock}\t${copyField(verdict)}\t${why}\n`);
    if (meter.points.length > 0) this.waiting.push(meter);
  }

  async settle(): Promise<void> {
    const meters = this.waiting;
    this.waiting = [];
    await this.stageReadings(meters);
  }

  private hasReadings(row: Row): boolean {
    return this.points.some((point) => readingsOf(point, row).kind === 'readings');
  }

  private readings(row: Row, number: number, assetNo: string): MeterReadings {
    const meter: MeterReadings = {
      ...{ row: number, taskNo: this.taskNo, assetNo },
      ...{ points: noPoints, readings: [], conclusions: '', withheld: 0 },
    };
    for (const point of this.points) {
      const read = readingsOf(point, row);
      if (read.kind === 'fault')
        this.cells.refuse(read.column.title, read.value, 'readings-unreadable', { value: read.value });
      if (read.kind !== 'readings') continue;
      meter.points = this.lists.with(meter.points, point.point) ?? meter.points;
      meter.readings.push(read.joined);
      meter.conclusions += conclusionNotRead;
    }
    return meter;
  }
}
