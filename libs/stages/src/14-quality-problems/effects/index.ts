export { EffectsController } from './effects.controller.js';
export { Effects } from './effects.service.js';
