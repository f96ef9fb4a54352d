import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { SettingsModule } from '../settings/index.js';
import { AttachmentChecks } from './attachment-checks.js';
import { AttachmentIntake } from './attachment-intake.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { Attachments } from './attachments.service.js';
import { ContentPlace } from './content-place.js';
import { VirusScan } from './virus-scan.js';

@Module({
  imports: [FilesModule, SettingsModule],
  controllers: [AttachmentsController],
  providers: [AttachmentIntake, AttachmentChecks, Attachments, AttachmentsRepository, ContentPlace, VirusScan],
  exports: [Attachments],
})
export class AttachmentsModule {}
