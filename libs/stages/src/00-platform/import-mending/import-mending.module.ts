import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FilesModule } from '../files/index.js';
import { ImportErrorsModule } from '../import-errors/index.js';
import { ImportKindsModule } from '../import-kinds/index.js';
import { ImportsModule } from '../imports/index.js';
import { CausesReadModel } from './causes.read-model.js';
import { CompanionsReadModel } from './companions.read-model.js';
import { Corrections } from './corrections.service.js';
import { FileLayouts } from './file-layout.service.js';
import { MendingController } from './mending.controller.js';
import { MendingReadModel } from './mending.read-model.js';
import { PendingImports } from './pending-imports.service.js';

/** Files that wait, finished on the spot: bad cells mended, causes named, halves put together, thrown away or read again. */
@Module({
  imports: [AuditModule, FilesModule, ImportErrorsModule, ImportKindsModule, ImportsModule],
  controllers: [MendingController],
  providers: [CausesReadModel, CompanionsReadModel, Corrections, FileLayouts, MendingReadModel, PendingImports],
})
export class ImportMendingModule {}
