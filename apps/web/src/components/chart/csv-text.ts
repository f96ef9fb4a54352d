/** A spreadsheet would take such a text for a formula, or for a number of which it keeps fifteen digits. */
const formula = /^[=+@\t\r]|^-(?![\d.])/;
const longCode = /^\d{16,}$/;

/** What a chart shows as a CSV file that a spreadsheet opens as it is. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => guarded(cell === null ? '' : String(cell))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function guarded(cell: string): string {
  const safe = longCode.test(cell) ? `\t${cell}` : formula.test(cell) ? `'${cell}` : cell;
  return /[",\t\r\n;']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
