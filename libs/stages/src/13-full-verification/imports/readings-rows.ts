import {
  areReadings,
  readPoint,
  readReadings,
  type CodeBases,
  type PointColumn,
  type PointRead,
} from '#rules/13-full-verification';
import { RowsWithoutMeter, tellUnreadColumns, type ImportCheck, type RowTaker } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import type { MeterReadings } from '../parts/index.js';
import { GatheredReadings } from './gathered-readings.js';
import { PointLists } from './point-lists.js';
import { ReadingCells } from './reading-cells.js';
import type { ResultCells } from './result-cells.js';

/** A test point as the cells of some row spelt it, and the one that came after it the last time. */
interface SeenPoint {
  read: PointRead;
  /** Null of what is no point of forward active energy. */
  name: string | null;
  direction: string;
  phases: string;
  load: string;
  factor: string;
  next: SeenPoint | null;
}

/** A position of a rig, and when a meter hung there. */
interface Place {
  position: string;
  time: string;
}

const mostSeen = 10_000;
/** Positions whose last meter is remembered: more than all rigs together have. */
const mostPlaces = 20_000;

/**
 * Gathers the rows of `basicerr`, a million and more: cells are compared as they stand with those of the rows before, and only
 * what is new is read with care. A refused row keeps its meter from being judged until it is mended; when it is the asset
 * number that cannot be read, the meter is known by the place and the time.
 */
export class ReadingsRows implements RowTaker {
  private readonly gathered = new GatheredReadings();
  private readonly places: Record<
    'asset' | 'task' | 'direction' | 'phases' | 'load' | 'factor' | 'valid' | 'done',
    number
  >;
  private readonly seen = new Map<string, SeenPoint>();
  private readonly lists = new PointLists();
  private readonly meters = new Map<string, { time: string; taskNo: string; assetNo: string }>();
  private readonly unnamed = new Map<string, number>();
  private readonly bases: CodeBases = { direction: null, phases: null };
  private readonly errors: ReadingCells;
  private readonly without: RowsWithoutMeter;
  private asset = '';
  private task = '';
  private meter: MeterReadings | null = null;
  private point: SeenPoint | null = null;

  constructor(
    private readonly check: ImportCheck,
    private readonly cells: ResultCells,
    private readonly stage: (meters: readonly MeterReadings[]) => Promise<void>,
  ) {
    const at = (name: string): number => check.layout.at(name);
    tellUnreadColumns(check);
    this.errors = new ReadingCells(check.layout);
    this.without = new RowsWithoutMeter(check, 'BAR_CODE', (row) => this.errors.any(row));
    this.places = {
      ...{ asset: at('BAR_CODE'), task: at('DETECT_TASK_NO'), valid: at('IS_VALID'), done: at('CONC_CODE') },
      ...{ direction: at('BOTH_WAY_POWER_FLAG'), phases: at('IABC'), load: at('LOAD_CURRENT'), factor: at('PF') },
    };
  }

  passesOver(row: Row, number: number): boolean {
    return this.without.passesOver(row, number);
  }

  take(row: Row, number: number): void {
    const { places } = this;
    if (places.valid >= 0 && !row.is(places.valid, '1') && !this.counts(row, number)) return;
    const sameMeter = this.meter !== null && row.is(places.asset, this.asset) && row.is(places.task, this.task);
    const meter = sameMeter ? this.meter : this.meterOf(row, number);
    if (meter === null) return;
    this.point = this.pointOf(row);
    const { name } = this.point;
    let readings = this.errors.of(row);
    if (name === null || !areReadings(readings)) {
      const careful = name === null ? null : this.carefully(row, number, readings);
      if (name === null || careful === null) {
        this.refuse(meter, row, number, readings);
        return;
      }
      readings = careful;
    }
    const conclusion = row.is(places.done, '01') ? 'P' : this.conclusion(row, number);
    if (conclusion === null) {
      meter.withheld++;
      return;
    }
    const points = this.lists.with(meter.points, name);
    if (points !== null) {
      meter.points = points;
      meter.readings.push(readings);
      meter.conclusions += conclusion;
      return;
    }
    this.cells.of(row, number).refuse('LOAD_CURRENT', name, 'point-repeated', { point: name });
    meter.withheld++;
  }

  missed(row: Row): void {
    const assetNo = this.cells.of(row, 0).numberOf('BAR_CODE');
    if (assetNo !== null) this.gathered.of(this.cells.text('DETECT_TASK_NO'), assetNo, 0).withheld++;
  }

  settle(): Promise<void> {
    const given = this.gathered.giveUp(false);
    if (given.length > 0) this.meter = null;
    return this.stage(given);
  }

  end(): Promise<void> {
    return this.stage(this.gathered.giveUp(true));
  }

  private meterOf(row: Row, number: number): MeterReadings | null {
    this.meter = null;
    if (this.without.passesOver(row, number)) return null;
    const cells = this.cells.of(row, number);
    const assetNo = cells.assetNo('BAR_CODE');
    const place = this.placeOf();
    if (assetNo === '') {
      this.withhold(place);
      return null;
    }
    const taskNo = cells.numberText('DETECT_TASK_NO');
    if (cells.refused) return null;
    const meter = this.gathered.of(taskNo, assetNo, number);
    if (place !== null && meter.points.length + meter.withheld === 0) this.hang(place, meter);
    this.asset = row.cell(this.places.asset);
    this.task = row.cell(this.places.task);
    this.meter = meter;
    return meter;
  }

  /** Where and when, as it stands in the row; null unless the file says both. */
  private placeOf(): Place | null {
    const [rig, position] = [this.cells.text('DETECT_EQUIP_NO'), this.cells.text('POSITION_NO')];
    const time = this.cells.text('DETECT_DATE');
    return rig === '' || position === '' || time === '' ? null : { position: `${rig}/${position}`, time };
  }

  /** A meter whose first rows could not be told to be its own begins with those withheld. */
  private hang({ position, time }: Place, meter: MeterReadings): void {
    if (this.meters.size >= mostPlaces) this.meters.clear();
    this.meters.set(position, { time, taskNo: meter.taskNo, assetNo: meter.assetNo });
    if (this.unnamed.size === 0) return;
    const place = `${position}/${time}`;
    meter.withheld += this.unnamed.get(place) ?? 0;
    this.unnamed.delete(place);
  }

  private withhold(where: Place | null): void {
    if (where === null) return;
    const { position, time } = where;
    const meter = this.meters.get(position);
    const place = `${position}/${time}`;
    if (meter?.time === time) this.gathered.of(meter.taskNo, meter.assetNo, 0).withheld++;
    else if (this.unnamed.size < mostPlaces) this.unnamed.set(place, (this.unnamed.get(place) ?? 0) + 1);
  }

  /** Most rows name the point that followed the one before them the last time. */
  private pointOf(row: Row): SeenPoint {
    const { places, point: before } = this;
    const guess = before?.next;
    if (guess && row.is(places.load, guess.load) && row.is(places.factor, guess.factor)) {
      if (row.is(places.phases, guess.phases) && row.is(places.direction, guess.direction)) return guess;
    }
    const [direction, phases] = [row.cell(places.direction), row.cell(places.phases)];
    const [load, factor] = [row.cell(places.load), row.cell(places.factor)];
    const key = `${direction}\t${phases}\t${load}\t${factor}`;
    let found = this.seen.get(key);
    if (!found) {
      const read = readPoint({ direction, phases, load, factor }, this.bases);
      const name = read.kind === 'point' ? read.name : null;
      found = { read, name, direction, phases, load, factor, next: null };
      if (this.seen.size < mostSeen) this.seen.set(key, found);
    }
    if (before) before.next = found;
    return found;
  }

  /** The letter of the row's conclusion; null when it was refused. */
  private conclusion(row: Row, number: number): string | null {
    const cells = this.cells.of(row, number);
    if (cells.text('CONC_CODE') === '') return '-';
    const letter = cells.conclusion('CONC_CODE');
    return cells.refused ? null : letter;
  }

  /** Readings that are spelled otherwise than usual; the mean where there are none. Null of what cannot be read. */
  private carefully(row: Row, number: number, cell: string): string | null {
    const read = readReadings(cell);
    if (read.kind !== 'empty') return read.kind === 'ok' ? read.value : null;
    const mean = readReadings(this.cells.of(row, number).text('AVE_ERR'));
    if (mean.kind !== 'ok') return null;
    this.check.tell({ code: 'mean-for-readings', params: {} }, number);
    return mean.value;
  }

  private counts(row: Row, number: number): boolean {
    return this.cells.of(row, number).counts('IS_VALID');
  }

  /** What cannot be judged. A point that was not measured has no readings, and is no fault; nor is another direction. */
  private refuse(meter: MeterReadings, row: Row, number: number, readings: string): void {
    const read = this.point?.read;
    if (read?.kind === 'other-direction') {
      this.check.passOver(number, { code: 'direction-not-taken', params: {} });
      return;
    }
    const conclusion = this.conclusion(row, number);
    const faults = read?.kind === 'unreadable' ? read.faults : [];
    const measured = readReadings(readings).kind !== 'empty';
    if (faults.length === 0 && !measured && conclusion === 'N') {
      this.check.tell({ code: 'point-not-measured', params: {} }, number);
      return;
    }
    const cells = this.cells.of(row, number);
    for (const { column, code } of faults) {
      const name = columnNames[column];
      cells.refuse(name, cells.text(name), code, { value: cells.text(name) });
    }
    if (faults.length === 0) cells.refuse(this.errors.column, readings, 'readings-unreadable', { value: readings });
    meter.withheld++;
  }
}

const columnNames: Readonly<Record<PointColumn, string>> = {
  ...{ direction: 'BOTH_WAY_POWER_FLAG', phases: 'IABC', load: 'LOAD_CURRENT', factor: 'PF' },
};
