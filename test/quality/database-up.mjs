/** Before the tests that need them: one PostgreSQL server with a migrated template, and one Redis server where there is Redis. */
import { chmodSync, mkdtempSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeNow, removeOfTheDead, testFolderPrefix } from './test-servers.mjs';
import { startRedis } from './test-redis.mjs';

const template = 'template_zhunheng';
/** Nothing here outlives the tests, so nothing needs to reach the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 };

export default async function databaseUp() {
  if (globalThis.testServers) return;
  register('@swc-node/register/esm', import.meta.url);
  const { EmbeddedPostgres } = await import('../../libs/persistence/src/embedded/index.ts');
  const { freePort } = await import('../../libs/persistence/src/embedded/server-port.ts');
  removeOfTheDead();
  const folder = mkdtempSync(join(tmpdir(), `${testFolderPrefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const postgres = new EmbeddedPostgres({ dataDir: folder, settings });
  globalThis.testServers = { folder, postgres };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, endedBy);
  try {
    const server = (await postgres.start()).url.replace(/\/[^/]*$/, '');
    await makeTemplate(server);
    process.env.TEST_DATABASE_SERVER = server;
    const redis = await startRedis(folder, await freePort(null));
    if (redis) process.env.TEST_REDIS_URL = redis;
  } catch (error) {
    removeNow(folder);
    throw error;
  }
}

async function makeTemplate(server) {
  const { migrate } = await import('../../libs/persistence/src/data-source.ts');
  const { grantTables, makeApplicationRole } = await import('../../libs/persistence/src/application-role.ts');
  const { runMigrations } = await import('bullmq');
  await query(`${server}/postgres`, `create database ${template}`);
  await migrate(`${server}/${template}`);
  await connected(`${server}/${template}`, (client) => runMigrations(client, 'bullmq'));
  await grantTables(`${server}/${template}`, await makeApplicationRole(`${server}/${template}`));
  await query(`${server}/postgres`, `alter database ${template} with allow_connections false is_template true`);
}

function query(url, sql) {
  return connected(url, (client) => client.query(sql));
}

async function connected(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Jest ends at a signal without its teardown. */
function endedBy(signal) {
  removeNow(globalThis.testServers.folder);
  process.kill(process.pid, signal);
}
