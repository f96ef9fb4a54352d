import { Module } from '@nestjs/common';
import { AttachmentsModule } from '#stages/00-platform/attachments';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { NotificationsModule } from '#stages/00-platform/notifications';
import { PrintsModule } from '#stages/00-platform/prints';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { IndicatorsModule } from '#stages/40-indicators';
import { Escalations, LateRectifications } from './deadlines/index.js';
import { Effects, EffectsController } from './effects/index.js';
import { Holds, HoldsRepository } from './holds/index.js';
import { Letters, LettersController, LettersReadModel, ReturnLettersReadModel } from './letters/index.js';
import { ProblemReports, ProblemReportsController } from './prints/index.js';
import {
  ProblemEvents,
  ProblemNotices,
  ProblemRaising,
  ProblemRecord,
  ProblemReferences,
  QualityProblems,
  QualityProblemsController,
  QualityProblemsReadModel,
  QualityProblemsRepository,
} from './problems/index.js';
import { RectificationOrders } from './rectifications/rectification-orders.service.js';
import { RectificationProblems } from './rectifications/rectification-problems.service.js';
import { RectificationsController } from './rectifications/rectifications.controller.js';
import { RectificationsRepository } from './rectifications/rectifications.repository.js';
import { Rectifications } from './rectifications/rectifications.service.js';
import {
  BatchReturns,
  HandoverMeters,
  Handovers,
  HandoversRepository,
  ReturnsController,
  ReturnsReadModel,
} from './returns/index.js';
import {
  Measures,
  MeasuresController,
  MeasuresRepository,
  ProblemFilesController,
  ProblemSteps,
  ProblemStepsController,
  ProblemWork,
} from './steps/index.js';

@Module({
  imports: [
    AttachmentsModule,
    AuditModule,
    EventsModule,
    NotificationsModule,
    PrintsModule,
    SettingsModule,
    ArrivalModule,
    IndicatorsModule,
  ],
  controllers: [
    ...[QualityProblemsController, ProblemStepsController, MeasuresController, EffectsController],
    ...[ProblemFilesController, LettersController, ProblemReportsController],
    ...[RectificationsController, ReturnsController],
  ],
  providers: [
    ...[QualityProblemsReadModel, QualityProblemsRepository, ProblemEvents, ProblemReferences],
    ...[ProblemNotices, ProblemRecord],
    ...[QualityProblems, ProblemRaising, Holds, HoldsRepository],
    ...[Letters, LettersReadModel, ReturnLettersReadModel, ProblemReports],
    ...[ProblemSteps, ProblemWork, Measures, MeasuresRepository, Effects, Escalations],
    ...[RectificationsRepository, Rectifications, RectificationOrders, RectificationProblems, LateRectifications],
    ...[BatchReturns, Handovers, HandoverMeters, HandoversRepository, ReturnsReadModel],
  ],
  exports: [Rectifications, LateRectifications, Escalations],
})
export class QualityProblemsModule {}
