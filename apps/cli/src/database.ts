import { type Config, readConfig } from '#libs/config';
import { EmbeddedPostgres, migrate } from '#libs/persistence';

/** The database that DATABASE_URL names, or the embedded one: started when it does not run yet, shared when it does. */
export interface OpenDatabase {
  config: Config;
  close: () => Promise<void>;
}

export async function openDatabase(): Promise<OpenDatabase> {
  const config = readConfig();
  if (config.databaseUrl !== '') {
    await migrate(config.databaseUrl);
    return { config, close: () => Promise.resolve() };
  }
  const embedded = new EmbeddedPostgres({ dataDir: config.dataDir });
  const { url } = await embedded.start();
  try {
    await migrate(url);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { config: config.with({ databaseUrl: url }), close: () => embedded.stop() };
}
