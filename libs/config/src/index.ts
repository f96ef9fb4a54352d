export {
  Config,
  generousRates,
  readConfig,
  type DemoMode,
  type ProcessRole,
  type Rates,
  type S3Place,
  type SyslogPlace,
} from './config.js';
export { ConfigModule } from './config.module.js';
export { projectRoot } from './project-root.js';
