import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { makeApplicationRole } from '#libs/persistence';

/** A database of its own for a test file: a clone of the migrated template. */
export interface TestDatabase {
  /** As the owner of its tables. */
  url: string;
  /** As the application comes to it, who may only add to the audit. */
  applicationUrl: string;
  drop: () => Promise<void>;
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = process.env['TEST_DATABASE_SERVER'];
  if (!server) throw new Error('TEST_DATABASE_SERVER is not set: run through jest, which starts the server');
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner((client) => client.query(`create database ${name} template template_zhunheng`));
  const url = `${process.env['TEST_DATABASE_SERVER'] ?? ''}/${name}`;
  return {
    url,
    applicationUrl: await makeApplicationRole(url),
    drop: () =>
      asOwner(async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}
