export { openRows } from './open-rows.js';
export { ListedRow, type Row } from './row.js';
export { mostRows, type RowBlock, type RowSource } from './row-source.js';
export { byteOrderMark, csvLine } from './write-csv.js';
