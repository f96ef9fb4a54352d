import { Module } from '@nestjs/common';
import { ImportKindsModule } from '#stages/00-platform/import-kinds';
import { ReferenceModule } from '#stages/00-platform/reference';
import { SettingsModule } from '#stages/00-platform/settings';
import { RecordingModule } from '../recording/index.js';
import { SchemesRepository } from '../results/schemes.repository.js';
import { BasicErrImport } from './basicerr.import.js';
import { DetectRsltImport } from './detect-rslt.import.js';
import { PartsRepository } from './parts.repository.js';
import { RowChecks } from './row-checks.service.js';
import { StagedReadings } from './staged-readings.service.js';
import { StagedResultsRepository } from './staged-results.repository.js';
import { VerificationWork } from './verification-work.service.js';

/** Files with results of full verification. */
@Module({
  imports: [ImportKindsModule, ReferenceModule, SettingsModule, RecordingModule],
  providers: [
    ...[DetectRsltImport, BasicErrImport],
    ...[RowChecks, StagedReadings, PartsRepository, StagedResultsRepository, SchemesRepository, VerificationWork],
  ],
  exports: [RowChecks, StagedReadings, StagedResultsRepository, VerificationWork],
})
export class ResultImportsModule {}
