import { openDatabase } from './database.js';

/** Opening migrates; this only says so. */
export async function migrateDatabase(): Promise<void> {
  const database = await openDatabase();
  await database.close();
  process.stdout.write('tables up to date 数据库已是最新\n');
}
