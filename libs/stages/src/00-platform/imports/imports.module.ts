import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FileRecognitionModule, ProfilesController } from '../file-recognition/index.js';
import { FilesModule } from '../files/index.js';
import { ImportErrorsModule } from '../import-errors/index.js';
import { ImportKindsModule } from '../import-kinds/index.js';
import { CheckImport } from './check-import.service.js';
import { CommitImport } from './commit-import.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsReadModel } from './imports.read-model.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';
import { ReceiveFile } from './receive-file.service.js';

/** Files in: recognised, checked without changing anything, committed, undone. */
@Module({
  imports: [AuditModule, FilesModule, FileRecognitionModule, ImportErrorsModule, ImportKindsModule],
  controllers: [ProfilesController, ImportsController],
  providers: [CheckImport, CommitImport, ImportsReadModel, ImportsRepository, ImportsService, ReceiveFile],
  exports: [CheckImport, CommitImport, ImportsReadModel, ImportsRepository, ImportsService, ReceiveFile],
})
export class ImportsModule {}
