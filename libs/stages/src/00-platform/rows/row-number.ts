import { mostSheetRows } from '../workbooks/index.js';

/**
 * Rows have the numbers that a spreadsheet shows beside them. Where several sheets of a workbook are read, those of the second
 * begin behind the last that a sheet can have, and so on: one number for each row of the file, in the order of the file.
 */
export const numberOfRow = (sheet: number, row: number): number => sheet * mostSheetRows + row;

/** The sheet, of those that are read, and the row on it. */
export function placeOfRow(number: number): { sheet: number; row: number } {
  const sheet = Math.floor((number - 1) / mostSheetRows);
  return { sheet, row: number - sheet * mostSheetRows };
}
