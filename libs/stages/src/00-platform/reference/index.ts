export { ReferenceModule } from './reference.module.js';
export { Reference, type KnownModel, type KnownRig, type KnownStaff } from './lookups.read-model.js';
export { loadDemoReference } from './demo-reference.js';
