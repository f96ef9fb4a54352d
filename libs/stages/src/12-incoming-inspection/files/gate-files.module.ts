import { Module } from '@nestjs/common';
import { AttachmentsModule } from '#stages/00-platform/attachments';
import { AuditModule } from '#stages/00-platform/audit';
import { ArrivalModule } from '#stages/11-arrival';
import { GateRecordModule } from '../gates/index.js';
import { SealedSamplesModule } from '../sealed-samples/index.js';
import { GateFilesController } from './gate-files.controller.js';
import { GateFiles } from './gate-files.service.js';
import { SealedSampleFiles } from './sealed-sample-files.service.js';

@Module({
  imports: [AttachmentsModule, AuditModule, ArrivalModule, GateRecordModule, SealedSamplesModule],
  controllers: [GateFilesController],
  providers: [GateFiles, SealedSampleFiles],
})
export class GateFilesModule {}
