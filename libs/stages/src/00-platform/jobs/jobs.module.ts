import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { JobsController } from './jobs.controller.js';
import { JobsReadModel } from './jobs.read-model.js';
import { JobsRepository } from './jobs.repository.js';
import { JobsService } from './jobs.service.js';

/** The jobs page. */
@Module({
  imports: [AuditModule],
  controllers: [JobsController],
  providers: [JobsReadModel, JobsRepository, JobsService],
  exports: [JobsReadModel],
})
export class JobsModule {}
