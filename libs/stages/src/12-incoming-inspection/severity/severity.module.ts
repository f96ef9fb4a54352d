import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { SeverityController } from './severity.controller.js';
import { SeverityReadModel } from './severity.read-model.js';
import { SeverityRepository } from './severity.repository.js';
import { SeverityService } from './severity.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SeverityController],
  providers: [SeverityRepository, SeverityReadModel, SeverityService],
  exports: [SeverityReadModel],
})
export class SeverityModule {}
