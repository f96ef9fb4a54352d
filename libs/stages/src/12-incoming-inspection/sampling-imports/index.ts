export { SamplingImportsModule } from './sampling-imports.module.js';
