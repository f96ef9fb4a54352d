import { Module } from '@nestjs/common';
import { SettingsModule } from '#stages/00-platform/settings';
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
import { VerifierScorecards, VerifierScorecardsController, VerifiersReadModel } from './verifiers/index.js';

@Module({
  imports: [SettingsModule, FiguresModule],
  controllers: [
    SupplierScorecardsController,
    RigScorecardsController,
    PositionMapController,
    RigTrendsController,
    VerifierScorecardsController,
    CrewsAndDepartmentsController,
  ],
  providers: [
    ...[SupplierScorecards, SupplierFactsReadModel, SupplierDetailReadModel],
    ...[RigScorecards, RigErrorsReadModel, RigTrends, RigTrendsReadModel],
    ...[VerifierScorecards, VerifiersReadModel],
  ],
})
export class ScorecardsModule {}
