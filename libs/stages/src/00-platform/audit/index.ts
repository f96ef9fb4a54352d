export { AuditJobsModule } from './audit.jobs.js';
export { AuditQuery, type AuditEntryView } from './audit.dto.js';
export { AuditReadModel } from './audit.read-model.js';
export { AuditModule } from './audit.module.js';
export { Audit, system, type AuditActor, type AuditedAct } from './audit.repository.js';
export { AuditChain, type ChainReport } from './audit-chain.read-model.js';
export { type BrokenBecause } from './walk-chain.js';
