import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { PastChanges } from './past-changes.service.js';
import { SettingsController } from './settings.controller.js';
import { Settings } from './settings.read-model.js';
import { SettingsRepository } from './settings.repository.js';
import { SettingsService } from './settings.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SettingsController],
  providers: [Settings, SettingsRepository, SettingsService, PastChanges],
  exports: [Settings],
})
export class SettingsModule {}
