import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { SealedSamplesController } from './sealed-samples.controller.js';
import { SealedSamplesReadModel } from './sealed-samples.read-model.js';
import { SealedSamplesRepository } from './sealed-samples.repository.js';
import { SealedSamples } from './sealed-samples.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SealedSamplesController],
  providers: [SealedSamplesRepository, SealedSamplesReadModel, SealedSamples],
  exports: [SealedSamplesReadModel],
})
export class SealedSamplesModule {}
