export { EventsModule } from './events.module.js';
export { Events, type EventFacts } from './events.repository.js';
export { meterSetOf, meterSetSql, meterSetsSql, noMeters, type MeterSet } from './meter-set.js';
