export { ErrorFile, type ErrorFileSource } from './error-file.service.js';
export { ImportErrorsReadModel, type RowError } from './import-errors.read-model.js';
export { ImportErrorsRepository } from './import-errors.repository.js';
export { ImportErrorsModule } from './import-errors.module.js';
export { CorrectionsRepository, type Correction, type MendedCell } from './corrections.repository.js';
export { hintOf, messageOf } from './rule-text.js';
