export { RowsReadModel } from './rows.read-model.js';
export { SampleRowsReadModel } from './sample-rows.read-model.js';
export { RowsService } from './rows.service.js';
export { rowsExport, valuesExport } from './values.export.js';
export { ValuesController } from './values.controller.js';
export { ValuesReadModel, type CellRow } from './values.read-model.js';
export { ValuesService } from './values.service.js';
