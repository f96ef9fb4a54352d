import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsReadModel } from './notifications.read-model.js';
import { Notifications } from './notifications.repository.js';

/** The bell: what somebody should know. */
@Module({
  controllers: [NotificationsController],
  providers: [Notifications, NotificationsReadModel],
  exports: [Notifications],
})
export class NotificationsModule {}
