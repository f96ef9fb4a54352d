export { ImportMendingModule } from './import-mending.module.js';
