export { ResultImportsModule } from './result-imports.module.js';
