import { Module } from '@nestjs/common';
import { SettingsModule } from '#stages/00-platform/settings';
import { CrewsAndDepartmentsController } from './crews-and-departments.controller.js';
import { FiguresModule } from './figures/index.js';
import { RigErrorsReadModel, RigScorecards, RigScorecardsController } from './rigs/index.js';
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
    VerifierScorecardsController,
    CrewsAndDepartmentsController,
  ],
  providers: [
    ...[SupplierScorecards, SupplierFactsReadModel, SupplierDetailReadModel],
    ...[RigScorecards, RigErrorsReadModel],
    ...[VerifierScorecards, VerifiersReadModel],
  ],
})
export class ScorecardsModule {}
