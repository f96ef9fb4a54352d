import { useEffect } from 'react';
import { hasLongNumber, sheetHtml, sheetText } from './sheet-html.js';

/** Copied from any screen into a spreadsheet, 22-digit numbers arrive as they are and not as 3.43E+21. */
export function useCopyAsText(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const selection = getSelection();
      const typing =
        document.activeElement instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (typing || !selection || selection.isCollapsed || !event.clipboardData) return;
      const rows = rowsOf(selection);
      if (!hasLongNumber(rows)) return;
      event.clipboardData.setData('text/html', sheetHtml(rows));
      event.clipboardData.setData('text/plain', sheetText(rows));
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, []);
}

/** The cells of tables that are selected; of other text its lines. */
function rowsOf(selection: Selection): string[][] {
  const fragment = selection.getRangeAt(0).cloneContents();
  const rows = [...fragment.querySelectorAll('tr')].map((row) => cellsOf(row));
  const inRow = fragment.querySelectorAll('td, th').length > 0;
  if (rows.length > 0) return rows.filter((row) => row.length > 0);
  if (inRow) return [cellsOf(fragment)];
  return selection
    .toString()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

/** Boxes to pick rows by are no cells, and what only measures the table is none either. */
function cellsOf(row: ParentNode): string[] {
  return [...row.querySelectorAll('td, th')]
    .filter(
      (cell) =>
        !cell.matches('.ant-table-selection-column, .ant-table-row-expand-icon-cell') &&
        !cell.closest('[aria-hidden="true"]'),
    )
    .map((cell) => cell.textContent.trim());
}
