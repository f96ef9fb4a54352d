export { ArrivalExportsModule } from './arrival-exports.module.js';
