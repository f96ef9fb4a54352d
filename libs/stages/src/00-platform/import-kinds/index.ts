export { analyzeStaged } from './analyze-staged.js';
export { firstSetOrdinal, ImportCheck, type Notice } from './import-check.js';
export type { Fault } from './fault.js';
export type { CommittedImport, ImportColumn, ImportKind, RowTaker, SetCounts } from './import-kind.js';
export { ImportKinds } from './import-kinds.js';
export { ImportKindsModule } from './import-kinds.module.js';
export { Layout, type FreeColumn, type LayoutFacts, type ReadSheet } from './layout.js';
export { readDataRows } from './read-data-rows.js';
export { Repeats } from './repeats.js';
