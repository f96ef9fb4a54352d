export { PlatformExportsModule } from './platform-exports.module.js';
