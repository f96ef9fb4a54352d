import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication, INestApplicationContext } from '@nestjs/common';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { Config, generousRates, type Rates, type S3Place, type SyslogPlace } from '#libs/config';
import { clock } from '#libs/clock';
import { dataSourceOptions } from '#libs/persistence';
import { loadDemoAccounts } from '#stages/00-platform/identity';
import { loadDemoOrganisation } from '#stages/00-platform/organisation';
import { loadDemoReference } from '#stages/00-platform/reference';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** What a process is made of; passed in, so that this library does not depend on the apps. */
export interface Processes {
  createApi: (config: Config) => Promise<INestApplication>;
  startWorker: (config: Config) => Promise<INestApplicationContext>;
}

export interface TestAppOptions {
  /** Another app on the same data, e.g. after a restart. */
  database?: TestDatabase;
  dataDir?: string;
  redisUrl?: string;
  /** Where attachments are scanned and kept; nowhere, and in the data folder, unless told. */
  virusScan?: string;
  attachmentsS3?: S3Place;
  metricsToken?: string;
  auditAnchors?: S3Place | SyslogPlace;
  /** Requests a minute; generous unless told. */
  rates?: Partial<Rates>;
  /** What time it is for the product; a day in November 2026 unless told. */
  now?: Date;
  /** How many workers run beside the API; 1 unless told. */
  workers?: number;
}

type Agent = ReturnType<typeof supertest.agent>;

/** The whole product in this process on a database of its own, with the demo accounts. */
export class TestApp {
  private readonly tokens = new Map<string, string>();

  constructor(
    readonly api: INestApplication,
    readonly workers: INestApplicationContext[],
    readonly database: TestDatabase,
    readonly config: Config,
    /** SQL of the owner of the tables, who may do what the application may not. */
    readonly sql: DataSource,
  ) {}

  /** Requests without signing in. */
  get anonymous(): Agent {
    return supertest.agent(this.api.getHttpServer());
  }

  /** Requests as one of the demo accounts; paths begin after /api/v1. */
  async as(username: string): Promise<Requests> {
    let token = this.tokens.get(username);
    if (token === undefined) {
      const answer = await this.anonymous.post('/api/v1/auth/login').send({ username, password: 'zhunheng-demo' });
      token = (answer.body as { accessToken?: string }).accessToken;
      if (token === undefined) throw new Error(`login of ${username}: ${JSON.stringify(answer.body)}`);
      this.tokens.set(username, token);
    }
    return new Requests(this.anonymous, token);
  }

  /** Resolves when no job waits or runs any more; throws when one failed, unless told to tolerate it. */
  async drained(options: { tolerateFailures?: boolean; seconds?: number } = {}): Promise<void> {
    const end = Date.now() + (options.seconds ?? 50) * 1000;
    for (;;) {
      const rows = await this.sql.query<{ state: string; kind: string; failures: unknown }[]>(
        `select state, kind, failures from jobs where state <> 'completed'`,
      );
      const failed = rows.filter((row) => row.state === 'failed');
      if (failed.length > 0 && !options.tolerateFailures) throw new Error(`failed jobs: ${JSON.stringify(failed)}`);
      if (rows.length === failed.length) return;
      if (Date.now() > end) throw new Error(`jobs not drained: ${JSON.stringify(rows)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Stops API and workers; the database stays for the next app. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.api.close();
    await this.sql.destroy();
  }

  /** Stops everything and drops the database. */
  async close(): Promise<void> {
    await this.stop();
    await this.database.drop();
    await rm(this.config.dataDir, { recursive: true, force: true });
  }
}

/** Signed-in requests, e.g. `(await app.as('lead')).post('/batches').send({…})`. */
export class Requests {
  constructor(
    private readonly agent: Agent,
    private readonly token: string,
  ) {}

  get(path: string): supertest.Test {
    return this.agent.get(`/api/v1${path}`).auth(this.token, { type: 'bearer' });
  }

  post(path: string): supertest.Test {
    return this.agent.post(`/api/v1${path}`).auth(this.token, { type: 'bearer' });
  }

  put(path: string): supertest.Test {
    return this.agent.put(`/api/v1${path}`).auth(this.token, { type: 'bearer' });
  }

  patch(path: string): supertest.Test {
    return this.agent.patch(`/api/v1${path}`).auth(this.token, { type: 'bearer' });
  }

  delete(path: string): supertest.Test {
    return this.agent.delete(`/api/v1${path}`).auth(this.token, { type: 'bearer' });
  }
}

/** Today in Shanghai for the product under test, unless a test tells it otherwise: written days lie around it. */
export const testDay = '2026-11-20';

export async function openApp(processes: Processes, options: TestAppOptions = {}): Promise<TestApp> {
  clock.set(options.now ?? new Date(`${testDay}T10:00:00+08:00`));
  const database = options.database ?? (await createTestDatabase());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'zhunheng-')));
  const config = new Config({
    port: 0,
    databaseUrl: database.applicationUrl,
    ownerDatabaseUrl: database.url,
    redisUrl: options.redisUrl ?? null,
    redisCluster: false,
    dataDir,
    demo: 'accounts',
    adminPassword: null,
    role: 'all',
    logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    virusScan: options.virusScan ?? null,
    attachmentsS3: options.attachmentsS3 ?? null,
    metricsToken: options.metricsToken ?? null,
    auditKey: null,
    auditAnchors: options.auditAnchors ?? null,
    rates: { ...generousRates, ...options.rates },
  });
  const api = await processes.createApi(config);
  await api.init();
  if (options.database === undefined) {
    await api.get(DataSource).transaction(async (manager) => {
      await loadDemoAccounts(manager);
      await loadDemoReference(manager);
      await loadDemoOrganisation(manager);
    });
  }
  const workers: INestApplicationContext[] = [];
  for (let n = 0; n < (options.workers ?? 1); n++) workers.push(await processes.startWorker(config));
  const sql = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  return new TestApp(api, workers, database, config, sql);
}
