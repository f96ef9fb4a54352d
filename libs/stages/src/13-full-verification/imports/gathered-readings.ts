import { noPoints, type PointList } from './point-lists.js';

/** The readings of one meter, gathered from the rows of a file; arrays in step. */
export interface MeterReadings {
  row: number;
  taskNo: string;
  assetNo: string;
  points: PointList;
  readings: string[];
  /** One letter a point. */
  conclusions: string;
  /** Rows of this meter that were refused. */
  withheld: number;
}

/** Meters that are kept open when a rig writes point by point for all the meters that hang on it. */
const mostOpen = 3000;

/**
 * Gathers the rows of a meter while they come. Most rigs write meter by meter: then only the last one is kept open. The meters that were opened first are given up first; the rows of one that
 * was given up too early begin it once more, and the parts are put together later.
 */
export class GatheredReadings {
  private open = new Map<string, MeterReadings>();
  private last: MeterReadings | null = null;
  private mixed = false;

  /** The meter that a row belongs to. */
  of(taskNo: string, assetNo: string, row: number): MeterReadings {
    if (this.last?.assetNo === assetNo && this.last.taskNo === taskNo) return this.last;
    const key = `${taskNo}/${assetNo}`;
    let meter = this.open.get(key);
    if (!meter) {
      meter = { row, taskNo, assetNo, points: noPoints, readings: [], conclusions: '', withheld: 0 };
      this.open.set(key, meter);
    } else this.mixed = true;
    this.last = meter;
    return meter;
  }

  /**
   * The meters to be given up now: all but the last ones opened, or all of them at the end. The map is made anew, not emptied: the
   * table of one that has shrunk holds on to the next one, and a single such table among the old objects to all that come after.
   */
  giveUp(all: boolean): MeterReadings[] {
    const surplus = all ? this.open.size : this.surplus();
    if (all || this.mixed) this.last = null;
    if (surplus <= 0) return [];
    const open = [...this.open];
    this.open = new Map(open.slice(surplus));
    return open.slice(0, surplus).map(([, meter]) => meter);
  }

  private surplus(): number {
    if (!this.mixed) return this.open.size - 1;
    return this.open.size < mostOpen ? 0 : this.open.size - mostOpen / 2;
  }
}

/** Parts of one meter's readings as one; of a point that several have, the last part's counts. */
export function mergeReadings(parts: readonly MeterReadings[]): MeterReadings {
  const [first] = parts;
  const points = new Map<string, { reading: string; conclusion: string }>();
  for (const part of parts) {
    part.points.forEach((point, at) => {
      points.set(point, { reading: part.readings[at] ?? '', conclusion: part.conclusions[at] ?? '-' });
    });
  }
  const merged = [...points.values()];
  return {
    row: Math.min(...parts.map(({ row }) => row)),
    taskNo: first?.taskNo ?? '',
    assetNo: first?.assetNo ?? '',
    points: [...points.keys()],
    readings: merged.map(({ reading }) => reading),
    conclusions: merged.map(({ conclusion }) => conclusion).join(''),
    withheld: parts.reduce((sum, { withheld }) => sum + withheld, 0),
  };
}

/** Mended rows brought after the rest of their meter: each point that was not there before takes the place of a refused row. */
export function mendReadings(before: MeterReadings, brought: MeterReadings): MeterReadings {
  const merged = mergeReadings([before, brought]);
  const added = merged.points.length - before.points.length;
  return { ...merged, row: brought.row, withheld: Math.max(0, before.withheld - added) };
}
