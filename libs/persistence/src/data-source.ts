import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';
import { migrationLock } from './application-role.js';
import { SnakeNaming } from './snake-naming.js';

/** How every process opens the database. Tables come from migrations only. */
export function dataSourceOptions(url: string, poolSize = 12): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'typeorm_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize,
    applicationName: 'zhunheng',
  };
}

/** Brings the tables to the present version; safe to call from several processes at once. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = new DataSource(dataSourceOptions(url, 2));
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [migrationLock]);
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** The migrations of this version, by the names under which a database notes them down. */
export const migrationNames = (): string[] => migrations.map(({ name }) => name);
