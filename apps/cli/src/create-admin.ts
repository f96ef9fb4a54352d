import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/persistence';
import { createFirstAdministrator } from '#stages/00-platform/identity';
import { openDatabase } from './database.js';

/** Creates the account `sysadmin` in a database without accounts, with the password in ADMIN_PASSWORD. */
export async function createAdmin(): Promise<void> {
  const { config, close } = await openDatabase();
  try {
    if (config.adminPassword === null) throw new Error('set ADMIN_PASSWORD 请设置 ADMIN_PASSWORD');
    const password = config.adminPassword;
    const dataSource = new DataSource(dataSourceOptions(config.databaseUrl, 2));
    await dataSource.initialize();
    try {
      await dataSource.transaction((manager) => createFirstAdministrator(manager, password));
    } finally {
      await dataSource.destroy();
    }
    process.stdout.write('administrator sysadmin created 已创建管理员 sysadmin\n');
  } finally {
    await close();
  }
}
