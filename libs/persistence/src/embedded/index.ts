export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export type { ServerSettings } from './server-settings.js';
