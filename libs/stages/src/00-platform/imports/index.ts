export { ImportStarted, ImportQuery, ImportView } from './imports.dto.js';
export { underWay } from './imports.controller.js';
export { ImportsJobsModule } from './imports.jobs.js';
export { ImportsModule } from './imports.module.js';
export { ImportsReadModel } from './imports.read-model.js';
export { ImportsRepository, unknownKind } from './imports.repository.js';
export { ImportsService, notAllowed, type Started } from './imports.service.js';
export { ReceiveFile } from './receive-file.service.js';
