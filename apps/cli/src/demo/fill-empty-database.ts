import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { dataSourceOptions } from '#libs/persistence';
import { DemoCities } from '#stages/00-platform/demo';
import { createFirstAdministrator, loadDemoAccounts } from '#stages/00-platform/identity';
import { loadDemoOrganisation } from '#stages/00-platform/organisation';
import { loadDemoReference } from '#stages/00-platform/reference';

/**
 * Gives an empty database its first accounts: the demo's, or the first administrator.
 * @returns whether this database holds demo accounts, and whether they are new
 */
export async function fillEmptyDatabase(config: Config): Promise<{ demo: boolean; fresh: boolean }> {
  const dataSource = new DataSource(dataSourceOptions(config.databaseUrl, 2));
  await dataSource.initialize();
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(597)');
      const [users] = await manager.query<{ all: number; demo: number }[]>(
        `select count(*)::int as all, count(*) filter (where demo)::int as demo from users`,
      );
      if (users && users.all > 0) return { demo: users.demo > 0, fresh: false };
      const cities = new DemoCities();
      const removed = await cities.removedBefore(manager);
      if (config.demo === 'off' || removed) {
        if (config.adminPassword !== null) await createFirstAdministrator(manager, config.adminPassword);
        return { demo: false, fresh: true };
      }
      await loadDemoAccounts(manager);
      await loadDemoReference(manager);
      await loadDemoOrganisation(manager);
      await cities.finish(manager, await cities.begin(manager, { meters: 0, seed: 0 }));
      return { demo: true, fresh: true };
    });
  } finally {
    await dataSource.destroy();
  }
}
