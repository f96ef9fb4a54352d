export { Config, readConfig, type DemoMode, type ProcessRole } from './config.js';
export { ConfigModule } from './config.module.js';
export { projectRoot } from './project-root.js';
