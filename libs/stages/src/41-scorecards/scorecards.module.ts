import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { ReferenceModule } from '#stages/00-platform/reference';
import { SettingsModule } from '#stages/00-platform/settings';
import {
  CheckChart,
  CheckMeasurements,
  CheckMeasurementsController,
  CheckMeasurementsReadModel,
  CheckMeasurementsRepository,
} from './check-measurements/index.js';
import { CrewsAndDepartmentsController } from './crews-and-departments.controller.js';
import { FiguresModule } from './figures/index.js';
import { RigTrends, RigTrendsController, RigTrendsReadModel } from './rig-trends/index.js';
import { PositionMapController, RigErrorsReadModel, RigScorecards, RigScorecardsController } from './rigs/index.js';
import {
  SupplierDetailReadModel,
  SupplierFactsReadModel,
  SupplierScorecards,
  SupplierScorecardsController,
} from './suppliers/index.js';
import {
  OwnCardsRepository,
  VerifierCards,
  VerifierScorecards,
  VerifierScorecardsController,
  VerifiersReadModel,
} from './verifiers/index.js';

@Module({
  imports: [AuditModule, ReferenceModule, SettingsModule, FiguresModule],
  controllers: [
    SupplierScorecardsController,
    RigScorecardsController,
    PositionMapController,
    RigTrendsController,
    VerifierScorecardsController,
    CheckMeasurementsController,
    CrewsAndDepartmentsController,
  ],
  providers: [
    ...[SupplierScorecards, SupplierFactsReadModel, SupplierDetailReadModel],
    ...[RigScorecards, RigErrorsReadModel, RigTrends, RigTrendsReadModel],
    ...[VerifierScorecards, VerifiersReadModel, VerifierCards, OwnCardsRepository],
    ...[CheckMeasurements, CheckMeasurementsRepository, CheckMeasurementsReadModel, CheckChart],
  ],
})
export class ScorecardsModule {}
