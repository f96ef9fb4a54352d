import { Module, type OnModuleInit } from '@nestjs/common';
import { ImportKinds, ImportKindsModule } from '#stages/00-platform/import-kinds';
import { ReferenceModule } from '#stages/00-platform/reference';
import { SettingsModule } from '#stages/00-platform/settings';
import { StagedPoints, StagedPointsRepository } from '../import-points/index.js';
import { RecordingModule } from '../recording/index.js';
import { SchemesRepository } from '../parts/index.js';
import { BasicErrImport } from './basicerr.import.js';
import { DetectRsltImport } from './detect-rslt.import.js';
import { ImplausibleRepository } from './implausible.repository.js';
import { ImplausibleResults } from './implausible-results.service.js';
import { RowChecks } from './row-checks.service.js';
import { StagedReadingsRepository } from './staged-readings.repository.js';
import { StagedReadings } from './staged-readings.service.js';
import { StagedResultsRepository } from './staged-results.repository.js';

/** Files with results of full verification. */
@Module({
  imports: [ImportKindsModule, ReferenceModule, SettingsModule, RecordingModule],
  providers: [
    ...[DetectRsltImport, BasicErrImport, RowChecks],
    ...[StagedPoints, StagedPointsRepository],
    ...[StagedReadings, StagedReadingsRepository, StagedResultsRepository, SchemesRepository],
    ...[ImplausibleResults, ImplausibleRepository],
  ],
  exports: [RowChecks, StagedPoints, StagedReadings, StagedResultsRepository],
})
export class ResultImportsModule implements OnModuleInit {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly results: DetectRsltImport,
    private readonly readings: BasicErrImport,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.results);
    this.kinds.register(this.readings);
  }
}
