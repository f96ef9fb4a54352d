import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The user of the embedded database that the product works as. */
const embeddedRole = 'zhunheng_app';
/** Taken while tables are migrated and granted: both change the catalogue, and several processes start at once. */
export const migrationLock = 596;
/** Written once: the application may add to them and read them. */
export const writtenOnce = ['audit_entries', 'events'];

const quoted = (name: string): string => pg.escapeIdentifier(name);
const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * The embedded database's second user: owns nothing. Its password follows from the owner's, so that processes that share the
 * database agree on it and no further secret has to be kept.
 * @returns the address for the application
 */
export async function makeApplicationRole(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(embeddedRole).digest('base64url');
  await asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query(`select 1 from pg_roles where rolname = $1`, [embeddedRole]);
    if (rowCount) return;
    await client.query(`create role ${quoted(embeddedRole)} login password ${pg.escapeLiteral(password)}`);
  });
  url.username = embeddedRole;
  url.password = password;
  return url.toString();
}

/** What the application's user may do: work with every table, but only add to what is written once. */
export async function grantTables(ownerUrl: string, applicationUrl: string): Promise<void> {
  const user = userOf(applicationUrl);
  if (user === userOf(ownerUrl)) return;
  const [role, once] = [quoted(user), writtenOnce.map(quoted).join(', ')];
  await asOwner(ownerUrl, async (client) => {
    const found = await client.query<{ maintain: boolean }>(
      `select current_setting('server_version_num')::int >= 170000 as maintain`,
    );
    // Staged rows are analysed by whoever stages them.
    const maintain = found.rows[0]?.maintain === true ? ', maintain' : '';
    await client.query(`grant usage on schema public to ${role}`);
    await client.query(`grant select, insert, update, delete${maintain} on all tables in schema public to ${role}`);
    await client.query(`grant usage, select on all sequences in schema public to ${role}`);
    await client.query(`revoke all on ${once}, typeorm_migrations from ${role}`);
    await client.query(`grant select, insert on ${once} to ${role}`);
    await client.query(`grant select on typeorm_migrations to ${role}`);
  });
}

/** Everything in a schema that is nobody's record, e.g. the queues'. */
export async function grantSchema(ownerUrl: string, applicationUrl: string, schema: string): Promise<void> {
  const user = userOf(applicationUrl);
  if (user === userOf(ownerUrl)) return;
  const [role, name] = [quoted(user), quoted(schema)];
  await asOwner(ownerUrl, async (client) => {
    await client.query(`grant usage, create on schema ${name} to ${role}`);
    await client.query(`grant all on all tables in schema ${name} to ${role}`);
    await client.query(`grant all on all sequences in schema ${name} to ${role}`);
  });
}

/** What of the tables that are written once a user could still change; empty when all is well. */
export async function changeableRecords(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) as name
       where has_table_privilege(name, 'update') or has_table_privilege(name, 'delete') or has_table_privilege(name, 'truncate')`,
      [writtenOnce],
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
