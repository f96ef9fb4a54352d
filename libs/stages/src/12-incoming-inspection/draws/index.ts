export type { DrawView } from './draws.dto.js';
export type { DrawnMeter } from './draws.repository.js';
export { DrawsModule } from './draws.module.js';
export { Draws, type Drawn, type DrawWish } from './draws.service.js';
export { SeedField, type Seed } from './seed-field.js';
