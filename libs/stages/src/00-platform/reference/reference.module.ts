import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { Reference } from './lookups.read-model.js';
import { MeterModelsController } from './meter-models.controller.js';
import { MeterModelsService } from './meter-models.service.js';
import { ReferenceController } from './reference.controller.js';
import { ReferenceReadModel } from './reference.read-model.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';
import { RigsController } from './rigs.controller.js';
import { SuppliersController } from './suppliers.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [ReferenceController, SuppliersController, MeterModelsController, RigsController],
  providers: [Reference, ReferenceReadModel, ReferenceRepository, ReferenceService, MeterModelsService],
  exports: [Reference],
})
export class ReferenceModule {}
