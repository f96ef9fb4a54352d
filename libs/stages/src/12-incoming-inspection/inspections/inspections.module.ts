import { Module } from '@nestjs/common';
import { SettingsModule } from '#stages/00-platform/settings';
import { SeverityModule } from '../severity/index.js';
import { InspectionsReadModel } from './inspections.read-model.js';
import { InspectionsRepository } from './inspections.repository.js';
import { Plans } from './plans.service.js';

/** Inspections as they are kept and shown, and the plan that each is made by. */
@Module({
  imports: [SettingsModule, SeverityModule],
  providers: [InspectionsRepository, InspectionsReadModel, Plans],
  exports: [InspectionsRepository, InspectionsReadModel, Plans],
})
export class InspectionsModule {}
