export { CheckingModule } from './checking.module.js';
export { SignaturesReadModel } from './signatures.read-model.js';
