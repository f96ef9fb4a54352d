export { GateRecordModule } from './gate-record.module.js';
export { GateRecord, type GateFact } from './gate-record.service.js';
