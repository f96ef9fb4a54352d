import { normaliseCell } from '#rules/00-platform';
import type { ImportCheck, RowTaker } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import type { MeterReadings } from '../parts/index.js';
import { GatheredReadings } from './gathered-readings.js';
import { PointLists } from './point-lists.js';
import { areReadings, readPoint, type ReadPoint } from './read-point.js';
import type { ResultCells } from './result-cells.js';

/** A test point as the cells of some row spelt it, and the one that came after it the last time. */
interface SeenPoint extends ReadPoint {
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
    'asset' | 'task' | 'direction' | 'phases' | 'load' | 'factor' | 'error' | 'done',
    number
  >;
  private readonly seen = new Map<string, SeenPoint>();
  private readonly lists = new PointLists();
  private readonly meters = new Map<string, { time: string; taskNo: string; assetNo: string }>();
  private readonly unnamed = new Map<string, number>();
  private asset = '';
  private task = '';
  private meter: MeterReadings | null = null;
  private point: SeenPoint | null = null;

  constructor(
    check: ImportCheck,
    private readonly cells: ResultCells,
    private readonly stage: (meters: readonly MeterReadings[]) => Promise<void>,
  ) {
    const at = (name: string): number => check.layout.at(name);
    this.places = {
      ...{ asset: at('BAR_CODE'), task: at('DETECT_TASK_NO'), error: at('ERROR'), done: at('CONC_CODE') },
      ...{ direction: at('BOTH_WAY_POWER_FLAG'), phases: at('IABC'), load: at('LOAD_CURRENT'), factor: at('PF') },
    };
  }

  take(row: Row, number: number): void {
    const { places } = this;
    const sameMeter = this.meter !== null && row.is(places.asset, this.asset) && row.is(places.task, this.task);
    const meter = sameMeter ? this.meter : this.meterOf(row, number);
    if (meter === null) return;
    this.point = this.pointOf(row);
    const { name } = this.point;
    let readings = row.passing(places.error);
    if (name === null || !areReadings(readings)) {
      readings = normaliseCell(readings);
      if (name === null || !areReadings(readings)) {
        this.refuse(meter, row, number, readings);
        return;
      }
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
    const assetNo = this.cells.of(row, 0).text('BAR_CODE');
    if (/^\d{22}$/.test(assetNo)) this.gathered.of(this.cells.text('DETECT_TASK_NO'), assetNo, 0).withheld++;
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
    const cells = this.cells.of(row, number);
    const assetNo = cells.assetNo('BAR_CODE');
    const place = this.placeOf();
    this.meter = null;
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
      const read = readPoint([direction, phases, load, factor].map(normaliseCell));
      found = { ...read, direction, phases, load, factor, next: null };
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

  /** A point that was not measured has no readings, and is no fault. */
  private refuse(meter: MeterReadings, row: Row, number: number, readings: string): void {
    const faults = this.point?.faults ?? [];
    const conclusion = this.conclusion(row, number);
    if (faults.length === 0 && readings === '' && conclusion === 'N') return;
    const cells = this.cells.of(row, number);
    for (const { column, value, code } of faults) cells.refuse(column, value, code, {});
    if (faults.length === 0) cells.refuse('ERROR', readings, 'readings-unreadable', {});
    if (faults.every(({ code }) => code !== 'direction-not-taken')) meter.withheld++;
  }
}
