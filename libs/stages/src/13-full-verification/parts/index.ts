export { joinReadings, mergeReadings, type JoinedReadings } from './join-readings.js';
export type { MeterReadings } from './meter-readings.js';
export { PartsRepository, restingReadings, type RebuiltReadings } from './parts.repository.js';
export { SchemesRepository } from './schemes.repository.js';
