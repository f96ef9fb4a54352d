import { realpathSync } from 'node:fs';
import pg from 'pg';
import { superuser } from './cluster.js';

/** What a server on our port says when we knock with our password. */
export type Answer = 'ours' | 'not-yet' | 'nobody' | 'foreign';

const codes: Readonly<Record<string, Answer>> = {
  '57P03': 'not-yet', // starting up, recovering or stopping
  '53300': 'ours', // ours, and full: a stranger would have refused the password first
  '28P01': 'foreign',
  '28000': 'foreign',
  '3D000': 'foreign',
  ECONNREFUSED: 'nobody',
  ECONNRESET: 'not-yet',
};

export function urlOf(port: number, password: string, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

export async function knock(cluster: string, port: number, password: string): Promise<Answer> {
  try {
    const [row] = await query(urlOf(port, password, 'postgres'), `select current_setting('data_directory') as folder`);
    return realpathSync(String(row?.['folder'])) === realpathSync(cluster) ? 'ours' : 'foreign';
  } catch (error) {
    const answer = codes[(error as NodeJS.ErrnoException).code ?? ''];
    if (answer !== undefined) return answer;
    if (/terminated unexpectedly|timeout/.test((error as Error).message)) return 'not-yet';
    throw error;
  }
}

export async function ensureDatabase(port: number, password: string, name: string): Promise<void> {
  const url = urlOf(port, password, 'postgres');
  const found = await query(url, `select 1 from pg_database where datname = '${name}'`);
  if (found.length === 0) await query(url, `create database ${name}`);
}

async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString, ssl: false, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
