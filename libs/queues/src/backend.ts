import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Cluster, Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '#libs/config';
import { grantSchema } from '#libs/persistence';

const schema = 'bullmq';

/** The one connection, or pool, that every queue and worker of this process shares; closed by `close` after Nest. */
export interface QueueBackend {
  connection: ConnectionOptions;
  prefix: string;
  close: () => Promise<void>;
}

function redisBackend(url: string, cluster: boolean): QueueBackend {
  setDefaultBackendFactory();
  const options = { maxRetriesPerRequest: null };
  const client = cluster ? new Cluster([url], { redisOptions: options }) : new Redis(url, options);
  return {
    connection: client,
    prefix: '{zhunheng}',
    close: async () => {
      // A Redis that does not answer is left alone.
      await Promise.race([client.quit().catch(() => undefined), sleep(2000, undefined, { ref: false })]);
      client.disconnect();
    },
  };
}

async function postgresBackend(url: string, ownerUrl: string): Promise<QueueBackend> {
  setDefaultBackendFactory(createPostgresBackend as Parameters<typeof setDefaultBackendFactory>[0]);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
  await grantSchema(ownerUrl, url, schema);
  // Each worker holds one connection for LISTEN; the rest are shared.
  const pool = new pg.Pool({ connectionString: url, max: 16, options: `-c search_path=${schema}` });
  pool.setMaxListeners(0);
  // A connection that the server closes is opened anew when it is needed; nobody else listens.
  pool.on('error', () => undefined);
  return { connection: pool as unknown as ConnectionOptions, prefix: 'bull', close: () => closePool(pool) };
}

/** BullMQ on Redis when REDIS_URL is set, otherwise on PostgreSQL. Must run before any Queue or Worker is made. */
export function openQueueBackend(config: Config): Promise<QueueBackend> {
  return config.redisUrl === null
    ? postgresBackend(config.databaseUrl, config.ownerDatabaseUrl ?? config.databaseUrl)
    : Promise.resolve(redisBackend(config.redisUrl, config.redisCluster));
}

/** `end` resolves before the last connection is gone, and a server that stops meanwhile makes each of them an error. */
async function closePool(pool: pg.Pool): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    let left = pool.totalCount;
    if (left === 0) resolve();
    pool.on('remove', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await pool.end();
  await Promise.race([gone, sleep(2000, undefined, { ref: false })]);
}
