export { EventsModule } from './events.module.js';
export { Events, type EventFacts, type MeterCondition } from './events.repository.js';
