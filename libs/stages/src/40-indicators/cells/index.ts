export { CellsModule } from './cells.module.js';
export { allCells, cellsOfUnits, peopleBelow } from './org-units.sql.js';
export { endText, periodRange, type PeriodRange } from './period-range.js';
export { replacing } from './replacing.sql.js';
export { rowsUrl, type RowsFilter } from './rows-url.js';
export { Scopes } from './scopes.read-model.js';
export { scopeCode, scopeName } from './scopes.sql.js';
export { targetDay, Targets, type TargetOn } from './targets.read-model.js';
