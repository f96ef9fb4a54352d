/** A spreadsheet would take such a text for a formula. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?[\d.]+(?:\|[+-]?[\d.]+)*$/;
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
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes off the apostrophe that `csvLine` puts before what looks like a formula. */
export function unguarded(cell: string): string {
  return cell.charCodeAt(0) === 39 && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
