import type { Area, SheetRow } from './sheet-rows.js';

/** A selection for the clipboard: tab-separated, and as a table in which spreadsheets take every cell for a text. */
export interface Copied {
  text: string;
  html: string;
}

/** Excel and WPS keep only 15 digits of a number unless the cell says that it is a text. */
const asText = `mso-number-format:'\\@'`;

export function copyArea(rows: readonly SheetRow[], { top, bottom, left, right }: Area): Copied {
  const lines = rows.slice(top, bottom + 1).map(({ cells }) => cells.slice(left, right + 1));
  const text = lines.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
  const body = lines.map((cells) => `<tr>${cells.map(tableCell).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${body}</table>` };
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Only what has more digits than a spreadsheet keeps, so that readings stay numbers there. */
function tableCell(cell: string): string {
  const safe = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return /^\d{12,}$/.test(cell) ? `<td style="${asText}">${safe}</td>` : `<td>${safe}</td>`;
}
