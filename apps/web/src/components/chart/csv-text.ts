import { guardFormula } from '#rules/00-platform';

/** A spreadsheet keeps fifteen digits of a number. */
const longCode = /^\d{16,}$/;

/** What a chart shows as a CSV file that a spreadsheet opens as it is. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => guarded(cell === null ? '' : String(cell))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function guarded(cell: string): string {
  const safe = longCode.test(cell) ? `\t${cell}` : guardFormula(cell);
  return /[",\t\r\n;']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
