export { FilesModule } from './files.module.js';
export { Files, type FileLimits, type KeptFile } from './files.service.js';
