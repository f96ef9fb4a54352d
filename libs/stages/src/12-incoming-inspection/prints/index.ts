export { SamplingPrintsModule } from './sampling-prints.module.js';
