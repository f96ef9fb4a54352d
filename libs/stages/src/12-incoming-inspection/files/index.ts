export { GateFilesModule } from './gate-files.module.js';
