export { LotsModule } from './lots.module.js';
export { Lots } from './lots.repository.js';
