export { WaitingHalvesModule } from './waiting-halves.module.js';
