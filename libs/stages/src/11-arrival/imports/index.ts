export { ArrivalImportModule } from './arrival-import.module.js';
