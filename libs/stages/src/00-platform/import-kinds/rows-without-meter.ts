import { namesNoMeter } from '#rules/11-arrival';
import type { Row } from '../rows/index.js';
import type { ImportCheck } from './import-check.js';

/**
 * Tells rows that are no data from rows whose meter is missing: totals, signatures, a header repeated in the middle, positions where
 * nothing hung. What was measured or concluded without a meter is none of them: somebody has lost a number.
 */
export class RowsWithoutMeter {
  private readonly asset: (row: Row) => string;

  constructor(
    private readonly check: ImportCheck,
    column: string,
    /** Whether the row says something that only a meter can have. */
    private readonly saysOfMeter: (row: Row) => boolean,
  ) {
    this.asset = check.layout.reader(column);
  }

  /** Passes the row over, with a word, if it is no data. */
  passesOver(row: Row, number: number): boolean {
    const kind = namesNoMeter(this.asset(row), () => row.cells());
    if (kind === null || (kind === 'unnamed' && this.saysOfMeter(row))) return false;
    this.check.passOver(number, { code: 'row-without-meter', params: {} });
    return true;
  }
}
