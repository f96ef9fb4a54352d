import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { GateRecord } from './gate-record.service.js';

@Module({ imports: [AuditModule, EventsModule], providers: [GateRecord], exports: [GateRecord] })
export class GateRecordModule {}
