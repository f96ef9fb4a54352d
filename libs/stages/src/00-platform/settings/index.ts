export { SettingsModule } from './settings.module.js';
export { Settings, type SettingVersion } from './settings.read-model.js';
