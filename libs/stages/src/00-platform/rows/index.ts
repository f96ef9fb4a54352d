export { openRows } from './open-rows.js';
export { ListedRow, type Row } from './row.js';
export { numberOfRow, placeOfRow } from './row-number.js';
export { mostRows, type RowBlock, type RowSource, type SheetTop } from './row-source.js';
export { byteOrderMark, csvLine } from './write-csv.js';
