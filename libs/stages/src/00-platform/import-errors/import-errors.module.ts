import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { ErrorFile } from './error-file.service.js';
import { ImportErrorsReadModel } from './import-errors.read-model.js';
import { ImportErrorsRepository } from './import-errors.repository.js';

@Module({
  imports: [FilesModule],
  providers: [CorrectionsRepository, ErrorFile, ImportErrorsReadModel, ImportErrorsRepository],
  exports: [CorrectionsRepository, ErrorFile, ImportErrorsReadModel, ImportErrorsRepository],
})
export class ImportErrorsModule {}
