/** A spreadsheet would take such a text for a formula: also in full width, and behind what it skips at the beginning of a cell. */
const formula = /^[\s\u0000-\u001f\u200b\ufeff]*[=+\-@＝＋－＠−﹢﹣﹦﹫]|^[\t\r\n]/;
/** A text that has the guard of its own accord gets another, so that taking one off gives back what was. */
const guardedAlready = /^'+(?:[\s\u0000-\u001f\u200b\ufeff]*[=+\-@＝＋－＠−﹢﹣﹦﹫]|[\t\r\n])/;
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
  const asked = (formula.test(cell) && !plainNumber.test(cell)) || guardedAlready.test(cell);
  const safe = asked ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes off the apostrophe that `csvLine` puts before what looks like a formula. */
export function unguarded(cell: string): string {
  return cell.charCodeAt(0) === 39 && guardedAlready.test(cell) ? cell.slice(1) : cell;
}
