import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsReadModel } from './notifications.read-model.js';
import { Notifications } from './notifications.repository.js';
import { RoleNotices } from './role-notices.service.js';

/** The bell: what somebody should know. */
@Module({
  imports: [SettingsModule],
  controllers: [NotificationsController],
  providers: [Notifications, NotificationsReadModel, RoleNotices],
  exports: [Notifications, RoleNotices],
})
export class NotificationsModule {}
