import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { PrintsModule } from '#stages/00-platform/prints';
import { SettingsModule } from '#stages/00-platform/settings';
import { BatchLimits } from './batches/batch-limits.read-model.js';
import { BatchMoves } from './batches/batch-moves.service.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesReadModel } from './batches/batches.read-model.js';
import { BatchesRepository } from './batches/batches.repository.js';
import { BatchesService } from './batches/batches.service.js';
import { LabelsController } from './labels/labels.controller.js';
import { LabelsReadModel } from './labels/labels.read-model.js';
import { LifeFileController } from './life-file/life-file.controller.js';
import { LifeFileReadModel } from './life-file/life-file.read-model.js';
import { MetersController } from './meters/meters.controller.js';
import { MetersReadModel } from './meters/meters.read-model.js';

@Module({
  imports: [AuditModule, EventsModule, PrintsModule, SettingsModule],
  controllers: [BatchesController, MetersController, LifeFileController, LabelsController],
  providers: [
    ...[BatchesRepository, BatchesReadModel, BatchLimits, BatchesService, BatchMoves],
    ...[MetersReadModel, LifeFileReadModel, LabelsReadModel],
  ],
  exports: [BatchLimits, BatchMoves, BatchesReadModel, MetersReadModel],
})
export class ArrivalModule {}
