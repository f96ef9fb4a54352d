export { EXPORT_FORMATS, openRowFile, type ExportFormat, type RowFile } from './row-file.js';
