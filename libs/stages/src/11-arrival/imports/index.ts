export { ArrivalImportModule } from './arrival-import.module.js';
export { numberReader } from './number-reader.js';
