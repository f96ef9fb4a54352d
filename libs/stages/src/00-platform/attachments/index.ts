export { AttachedFileList, AttachFile } from './attachments.dto.js';
export { AttachmentsModule } from './attachments.module.js';
export { type LinkedFile } from './attachments.repository.js';
export { S3Store } from './s3-store.js';
export { Attachments } from './attachments.service.js';
