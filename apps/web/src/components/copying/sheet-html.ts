/** Of so many digits a spreadsheet loses some, unless it is told that the cell is text. */
const long = /\d{12,}/;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Rows of cells as a spreadsheet takes them: long numbers stay text. */
export function sheetHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td${long.test(text) ? ` style="mso-number-format:'\\@'"` : ''}>${escaped(text)}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** The same for whatever takes plain text only: tabs and lines, the numbers as they are. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\r\n');
}

/** Whether it is worth telling: without a long number a copy is what the browser makes of it. */
export function hasLongNumber(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.some((text) => long.test(text)));
}
