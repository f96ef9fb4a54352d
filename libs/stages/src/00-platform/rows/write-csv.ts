import { guardFormula } from '#rules/00-platform';

/** A spreadsheet keeps fifteen digits of a number. */
const longCode = /^\d{16,}$/;
const needsQuotes = /[",\t\r\n;']|^\s|\s$/;

export const byteOrderMark = '\ufeff';

/**
 * One line of a CSV file that people open in a spreadsheet: formulas stay text, and so do long codes, behind a tab that every
 * reader here takes off again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(guarded).join(',')}\r\n`;
}

function guarded(cell: string): string {
  if (longCode.test(cell)) return `"\t${cell}"`;
  const safe = guardFormula(cell);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
