import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ExportListsModule } from '../export-lists/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { SettingsModule } from '../settings/index.js';
import { ExportFiles } from './export-files.js';
import { ExportOrders } from './export-orders.service.js';
import { ExportsController } from './exports.controller.js';
import { ExportsReadModel } from './exports.read-model.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';
import { FinishedExports } from './finished-exports.service.js';
import { WriteExport } from './write-export.service.js';

/** Lists as files: asked for, written in the background, fetched, gone after some days. */
@Module({
  imports: [AuditModule, ExportListsModule, NotificationsModule, SettingsModule],
  controllers: [ExportsController],
  providers: [
    ...[ExportFiles, ExportsReadModel, ExportsRepository],
    ...[ExportOrders, ExportsService, FinishedExports, WriteExport],
  ],
  exports: [WriteExport],
})
export class ExportsModule {}
