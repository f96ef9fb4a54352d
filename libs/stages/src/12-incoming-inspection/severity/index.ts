export { SeverityModule } from './severity.module.js';
export { SeverityReadModel } from './severity.read-model.js';
