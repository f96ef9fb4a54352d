import { Module } from '@nestjs/common';
import { NotificationsModule } from '#stages/00-platform/notifications';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalModule } from '#stages/11-arrival';
import { QualityProblemsModule } from '#stages/14-quality-problems';
import { DrawsModule } from '../draws/index.js';
import { GateRecordModule } from '../gates/index.js';
import { LotsModule } from '../lots/index.js';
import { InspectionsModule } from '../inspections/index.js';
import { Dispositions } from './dispositions.service.js';
import { Disposing } from './disposing.service.js';
import { Drawing } from './drawing.service.js';
import { PlanPreviews } from './plan-previews.service.js';
import { SamplingResults } from './results.service.js';
import { SampleOpenings } from './sample-openings.service.js';
import { SampleRecord } from './sample-record.service.js';
import { SampleController } from './sample.controller.js';
import { SamplingController } from './sampling.controller.js';

@Module({
  imports: [
    ...[NotificationsModule, SettingsModule, ArrivalModule, QualityProblemsModule],
    ...[DrawsModule, GateRecordModule, InspectionsModule, LotsModule],
  ],
  controllers: [SampleController, SamplingController],
  providers: [...[PlanPreviews, SampleOpenings, SampleRecord, Drawing], ...[SamplingResults, Dispositions, Disposing]],
  exports: [InspectionsModule, SamplingResults, SampleRecord],
})
export class SamplingModule {}
