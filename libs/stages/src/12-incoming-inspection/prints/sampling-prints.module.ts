import { Module } from '@nestjs/common';
import { PrintsModule } from '#stages/00-platform/prints';
import { SamplingModule } from '../sampling/index.js';
import { SamplingReportReadModel } from './sampling-report.read-model.js';
import { SamplingReportsController } from './sampling-reports.controller.js';
import { SamplingReports } from './sampling-reports.service.js';

@Module({
  imports: [PrintsModule, SamplingModule],
  controllers: [SamplingReportsController],
  providers: [SamplingReportReadModel, SamplingReports],
})
export class SamplingPrintsModule {}
