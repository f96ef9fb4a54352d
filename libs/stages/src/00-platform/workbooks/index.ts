export { blocksOfWorkbook, headsOfWorkbook } from './ask-workbook.js';
export { mostSheetRows } from './cell-place.js';
export type { SheetHead } from './read-workbook.js';
