import { broken } from '../zip-files/index.js';

export const mostColumns = 500;
/** A sheet has no more. */
export const mostSheetRows = 2 ** 20;
const mostSheetColumns = 2 ** 14;

/** The column of letters, counted from 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** The column that a cell's place such as `AB12` names; the row must be the one that it stands in. @throws DomainError `workbook-broken` */
export function columnIn(place: string, row: number): number {
  let [column, at] = [0, 0];
  for (; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > mostSheetColumns) break;
  }
  if (column < 1 || column > mostSheetColumns || Number(place.slice(at)) !== row)
    throw broken(`cell ${place.slice(0, 20)}`);
  return column - 1;
}

/** @throws DomainError `workbook-broken` */
export function rowIn(place: string | undefined, before: number): number {
  const row = place === undefined ? before + 1 : Number(place);
  if (!Number.isInteger(row) || row <= before || row > mostSheetRows) throw broken(`row ${(place ?? '').slice(0, 20)}`);
  return row;
}
