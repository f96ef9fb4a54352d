export { ImportQuery, type ImportView } from './imports.dto.js';
export { ImportsJobsModule } from './imports.jobs.js';
export { ImportsModule } from './imports.module.js';
export { ImportsReadModel } from './imports.read-model.js';
export { ImportsService, type Started } from './imports.service.js';
export { ReceiveFile } from './receive-file.service.js';
