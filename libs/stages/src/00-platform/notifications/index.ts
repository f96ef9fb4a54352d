export { NotificationsModule } from './notifications.module.js';
export { NotificationsJobsModule } from './failed-jobs.js';
export { Notifications, type Notice, type NoticeKind } from './notifications.repository.js';
export { RoleNotices, type RoleNotice } from './role-notices.service.js';
