export { RectificationsRepository } from './rectifications.repository.js';
export { Rectifications, type MendedReport } from './rectifications.service.js';
