import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { RecordingModule } from '../recording/index.js';
import { HalvesJoiningRepository } from './halves-joining.repository.js';
import { HalvesJoining } from './halves-joining.service.js';
import { WaitingHalvesController } from './waiting-halves.controller.js';
import { WaitingHalvesReadModel } from './waiting-halves.read-model.js';

@Module({
  imports: [AuditModule, RecordingModule],
  controllers: [WaitingHalvesController],
  providers: [HalvesJoining, HalvesJoiningRepository, WaitingHalvesReadModel],
})
export class WaitingHalvesModule {}
