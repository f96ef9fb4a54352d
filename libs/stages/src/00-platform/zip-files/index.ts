export { broken } from './zip-directory.js';
export { tooLarge, ZipFile } from './zip-file.js';
