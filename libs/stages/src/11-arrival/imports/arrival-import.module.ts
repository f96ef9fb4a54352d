import { Module } from '@nestjs/common';
import { AuditModule } from '#stages/00-platform/audit';
import { EventsModule } from '#stages/00-platform/events';
import { ImportKindsModule } from '#stages/00-platform/import-kinds';
import { SettingsModule } from '#stages/00-platform/settings';
import { ArrivalImportRepository } from './arrival-import.repository.js';
import { ArrivalImport } from './arrival.import.js';

@Module({
  imports: [AuditModule, EventsModule, ImportKindsModule, SettingsModule],
  providers: [ArrivalImport, ArrivalImportRepository],
})
export class ArrivalImportModule {}
