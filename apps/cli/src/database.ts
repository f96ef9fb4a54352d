import { type Config, readConfig } from '#libs/config';
import { EmbeddedPostgres, grantTables, makeApplicationRole, migrate } from '#libs/persistence';

/**
 * The database that DATABASE_URL names, or the embedded one: started when it does not run yet, shared when it does. Its tables
 * are the owner's; the application comes as somebody else, who may only add to the audit.
 */
export interface OpenDatabase {
  config: Config;
  close: () => Promise<void>;
}

export async function openDatabase(): Promise<OpenDatabase> {
  const config = readConfig();
  if (config.databaseUrl !== '') {
    const owner = config.ownerDatabaseUrl ?? config.databaseUrl;
    await migrate(owner);
    await grantTables(owner, config.databaseUrl);
    return { config, close: () => Promise.resolve() };
  }
  const embedded = new EmbeddedPostgres({ dataDir: config.dataDir });
  const { url } = await embedded.start();
  try {
    await migrate(url);
    const databaseUrl = await makeApplicationRole(url);
    await grantTables(url, databaseUrl);
    return { config: config.with({ databaseUrl, ownerDatabaseUrl: url }), close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
