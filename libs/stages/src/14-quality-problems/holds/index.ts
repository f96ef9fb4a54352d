export { HoldsRepository } from './holds.repository.js';
export { Holds } from './holds.service.js';
