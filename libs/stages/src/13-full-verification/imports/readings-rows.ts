import { normaliseCell } from '#rules/00-platform';
import type { ImportCheck, RowTaker } from '#stages/00-platform/import-kinds';
import { GatheredReadings, type MeterReadings } from './gathered-readings.js';
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

const letters: Readonly<Record<string, string>> = { '01': 'P', '02': 'F', '03': 'N' };
const mostSeen = 10_000;
/** Positions whose meter is remembered: more than hang on all rigs together. */
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
  private readonly meters = new Map<string, { taskNo: string; assetNo: string }>();
  private readonly unnamed = new Map<string, number>();
  private asset: string | undefined;
  private task: string | undefined;
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

  take(row: readonly string[], number: number): void {
    const { places } = this;
    const { asset, task } = this;
    const sameMeter = this.meter !== null && row[places.asset] === asset && row[places.task] === task;
    const meter = sameMeter ? this.meter : this.meterOf(row, number);
    if (meter === null) return;
    this.point = this.pointOf(row);
    const { name } = this.point;
    let readings = row[places.error] ?? '';
    if (name === null || !areReadings(readings)) {
      readings = normaliseCell(readings);
      if (name === null || !areReadings(readings)) {
        this.refuse(meter, row, number, readings);
        return;
      }
    }
    const done = row[places.done] ?? '';
    const conclusion = letters[done] ?? this.conclusion(row, number);
    if (conclusion !== null && !meter.points.includes(name)) {
      meter.points.push(name);
      meter.readings.push(readings);
      meter.conclusions += conclusion;
      return;
    }
    if (conclusion !== null) this.cells.of(row, number).refuse('LOAD_CURRENT', name, 'point-repeated', { point: name });
    meter.withheld++;
  }

  missed(row: readonly string[]): void {
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

  private meterOf(row: readonly string[], number: number): MeterReadings | null {
    const cells = this.cells.of(row, number);
    const assetNo = cells.assetNo('BAR_CODE');
    const place = this.placeOf();
    this.meter = null;
    if (assetNo === '') {
      this.withhold(place);
      return null;
    }
    const taskNo = cells.text('DETECT_TASK_NO');
    const meter = this.gathered.of(taskNo, assetNo, number);
    if (place !== null && meter.points.length + meter.withheld === 0) this.hang(place, meter);
    this.asset = row[this.places.asset];
    this.task = row[this.places.task];
    this.meter = meter;
    return meter;
  }

  /** Where and when, as it stands in the row; null unless the file says both. */
  private placeOf(): string | null {
    const place = ['DETECT_EQUIP_NO', 'POSITION_NO', 'DETECT_DATE'].map((name) => this.cells.text(name));
    return place.includes('') ? null : place.join('/');
  }

  /** A meter whose first rows could not be told to be its own begins with those withheld. */
  private hang(place: string, meter: MeterReadings): void {
    if (this.meters.size >= mostPlaces) this.meters.clear();
    this.meters.set(place, { taskNo: meter.taskNo, assetNo: meter.assetNo });
    meter.withheld += this.unnamed.get(place) ?? 0;
    this.unnamed.delete(place);
  }

  private withhold(place: string | null): void {
    if (place === null) return;
    const meter = this.meters.get(place);
    if (meter) this.gathered.of(meter.taskNo, meter.assetNo, 0).withheld++;
    else if (this.unnamed.size < mostPlaces) this.unnamed.set(place, (this.unnamed.get(place) ?? 0) + 1);
  }

  /** Most rows name the point that followed the one before them the last time. */
  private pointOf(row: readonly string[]): SeenPoint {
    const { places, point: before } = this;
    const [direction, phases] = [row[places.direction] ?? '', row[places.phases] ?? ''];
    const [load, factor] = [row[places.load] ?? '', row[places.factor] ?? ''];
    const guess = before?.next;
    if (guess && guess.load === load && guess.factor === factor) {
      if (guess.phases === phases && guess.direction === direction) return guess;
    }
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

  /** Of a cell that is not one of the three codes; null when it was refused. */
  private conclusion(row: readonly string[], number: number): string | null {
    const cells = this.cells.of(row, number);
    if (cells.text('CONC_CODE') === '') return '-';
    const letter = cells.conclusion('CONC_CODE');
    return cells.refused ? null : letter;
  }

  /** A point that was not measured has no readings, and is no fault. */
  private refuse(meter: MeterReadings, row: readonly string[], number: number, readings: string): void {
    const faults = this.point?.faults ?? [];
    const conclusion = this.conclusion(row, number);
    if (faults.length === 0 && readings === '' && conclusion === 'N') return;
    const cells = this.cells.of(row, number);
    for (const { column, value, code } of faults) cells.refuse(column, value, code, {});
    if (faults.length === 0) cells.refuse('ERROR', readings, 'readings-unreadable', {});
    if (faults.every(({ code }) => code !== 'direction-not-taken')) meter.withheld++;
  }
}
