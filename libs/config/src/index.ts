export { Config, readConfig, type DemoMode, type ProcessRole, type S3Place, type SyslogPlace } from './config.js';
export { ConfigModule } from './config.module.js';
export { projectRoot } from './project-root.js';
