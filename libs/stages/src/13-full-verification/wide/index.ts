export { WideImportModule } from './wide-import.module.js';
