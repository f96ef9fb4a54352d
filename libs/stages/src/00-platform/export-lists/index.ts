export { ExportLists } from './export-lists.js';
export { ExportListsModule } from './export-lists.module.js';
export { column, type ExportColumn, type ExportContext, type ExportList } from './export-list.js';
export { shanghaiTime, stateWord, yesNo } from './cell-words.js';
