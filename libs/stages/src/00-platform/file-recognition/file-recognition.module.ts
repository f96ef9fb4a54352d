import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ImportKindsModule } from '../import-kinds/index.js';
import { ProfilesReadModel } from './profiles.read-model.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ProfilesService } from './profiles.service.js';
import { FileRecognition } from './recognise-file.service.js';

/** What a file is and where its columns are. Its controller is listed before the one of the imports, which takes any path below. */
@Module({
  imports: [AuditModule, ImportKindsModule],
  providers: [FileRecognition, ProfilesReadModel, ProfilesRepository, ProfilesService],
  exports: [FileRecognition, ProfilesService],
})
export class FileRecognitionModule {}
