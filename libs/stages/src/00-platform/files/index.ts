export { FilesModule } from './files.module.js';
export { Files, type FileLimits, type KeptFile } from './files.service.js';
export { readUpload, type IncomingFile } from './read-upload.js';
export { readReceived, receivedOf } from './received.js';
