import type { MeterReadings } from '../parts/index.js';
import { noPoints } from './point-lists.js';

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
