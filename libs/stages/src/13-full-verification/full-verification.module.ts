import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { NotificationsModule } from '#stages/00-platform/notifications';
import { PrintsModule } from '#stages/00-platform/prints';
import { ReferenceModule } from '#stages/00-platform/reference';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { QualityProblemsModule } from '#stages/14-quality-problems';
import { CheckingModule } from './checking/index.js';
import { ErrorsController } from './errors/errors.controller.js';
import { ErrorsReadModel } from './errors/errors.read-model.js';
import { ChecksMatching } from './item-checks/checks-matching.service.js';
import { ItemChecksController } from './item-checks/item-checks.controller.js';
import { ItemChecksReadModel } from './item-checks/item-checks.read-model.js';
import { ItemChecksRepository } from './item-checks/item-checks.repository.js';
import { ItemChecksService } from './item-checks/item-checks.service.js';
import { StandingReadModel } from './item-checks/standing.read-model.js';
import { MeterFileController } from './meter-file/meter-file.controller.js';
import { MeterFileReadModel } from './meter-file/meter-file.read-model.js';
import { CertificatesController } from './prints/certificates.controller.js';
import { CertificatesReadModel } from './prints/certificates.read-model.js';
import { CertificatePrinter, Certificates } from './prints/certificates.service.js';
import { ReportReadModel } from './prints/report.read-model.js';
import { ReportsController } from './prints/reports.controller.js';
import { Reports } from './prints/reports.service.js';
import { RecordingModule } from './recording/index.js';
import { KnownFactsReadModel } from './results/known-facts.read-model.js';
import { ResultsMatching } from './results/results-matching.service.js';
import { ResultsController } from './results/results.controller.js';
import { ResultsRepository } from './results/results.repository.js';
import { ResultsService } from './results/results.service.js';
import { SchemesRepository } from './parts/index.js';
import { DisagreementsReadModel } from './rounds/disagreements.read-model.js';
import { Judging } from './rounds/judging.service.js';
import { MendedBatches } from './rounds/mended-batches.service.js';
import { MendedReturns } from './rounds/mended-returns.service.js';
import { RoundOpenings } from './rounds/openings.service.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { RoundsReadModel } from './rounds/rounds.read-model.js';
import { RoundsRepository } from './rounds/rounds.repository.js';
import { RoundsService } from './rounds/rounds.service.js';
import { Verdicts } from './rounds/verdicts.service.js';
import { WaitingHalvesModule } from './waiting/index.js';
import { WorksheetController } from './worksheets/worksheet.controller.js';
import { WorksheetReadModel } from './worksheets/worksheet.read-model.js';
import { WorksheetService } from './worksheets/worksheet.service.js';

@Module({
  imports: [
    ...[AuditModule, EventsModule, NotificationsModule, PrintsModule, ReferenceModule, SettingsModule],
    ...[ArrivalModule, QualityProblemsModule, RecordingModule, CheckingModule, WaitingHalvesModule],
  ],
  controllers: [
    ErrorsController,
    RoundsController,
    ResultsController,
    ItemChecksController,
    MeterFileController,
    ReportsController,
    CertificatesController,
    WorksheetController,
  ],
  providers: [
    ...[ErrorsReadModel, MeterFileReadModel, ReportReadModel, Reports, WorksheetReadModel, WorksheetService],
    ...[CertificatesReadModel, CertificatePrinter, Certificates],
    ...[StandingReadModel, ChecksMatching, ItemChecksRepository, ItemChecksReadModel, ItemChecksService],
    ...[
      RoundsRepository,
      RoundsReadModel,
      RoundOpenings,
      RoundsService,
      MendedBatches,
      MendedReturns,
      Verdicts,
      Judging,
    ],
    ...[
      DisagreementsReadModel,
      KnownFactsReadModel,
      SchemesRepository,
      ResultsRepository,
      ResultsMatching,
      ResultsService,
    ],
  ],
})
export class FullVerificationModule {}
