import { resolve } from 'node:path';

export type ProcessRole = 'all' | 'api' | 'worker';
export type DemoMode = 'city' | 'accounts' | 'off';

export interface ConfigValues {
  /** PORT: where the API listens. */
  readonly port: number;
  /** DATABASE_URL: the PostgreSQL to use; filled in by the launcher when the embedded one runs. */
  readonly databaseUrl: string;
  /**
   * DATABASE_OWNER_URL: the same database as the user who owns its tables: migrates, grants, restores, takes a demo out.
   * Without it DATABASE_URL does that, too, and nothing but a trigger keeps the application from changing the audit.
   */
  readonly ownerDatabaseUrl: string | null;
  /** REDIS_URL: BullMQ on Redis; without it BullMQ keeps its queues in PostgreSQL. */
  readonly redisUrl: string | null;
  /** REDIS_CLUSTER: `on` when REDIS_URL names a node of a cluster. */
  readonly redisCluster: boolean;
  /** DATA_DIR: files that were handed over, and the embedded database. */
  readonly dataDir: string;
  /** DEMO: what an empty database is filled with; `city` on the embedded one, `off` on an outside one unless told. */
  readonly demo: DemoMode;
  /** ADMIN_PASSWORD: password of the first administrator when DEMO=off. */
  readonly adminPassword: string | null;
  /** ROLE: which part of the product this process is. */
  readonly role: ProcessRole;
  /** LOG_LEVEL: pino's level. */
  readonly logLevel: string;
  /** VIRUS_SCAN: `clamd://host:port`, or `command:` and a program that gets the file's path and exits 0 (clean) or 1. */
  readonly virusScan: string | null;
  /** ATTACHMENTS_S3_URL: `https://host/bucket` of an S3-compatible store for attachments; without it they are in DATA_DIR. */
  readonly attachmentsS3: S3Place | null;
  /** METRICS_TOKEN: what a scraper of /metrics sends as its bearer token; without it only administrators see them. */
  readonly metricsToken: string | null;
  /** AUDIT_KEY: the key of the audit's hashes, former ones behind it after commas; without it `audit.key` in DATA_DIR. */
  readonly auditKey: string | null;
  /** AUDIT_ANCHORS: where copies of the audit's anchors go, beside DATA_DIR; `syslog://host:port` or `https://host/bucket`. */
  readonly auditAnchors: S3Place | SyslogPlace | null;
  /** RATE_ADDRESS, RATE_ACCOUNT, RATE_SIGN_IN: requests a minute; 0 is no limit. */
  readonly rates: Rates;
}

export interface SyslogPlace {
  readonly host: string;
  readonly port: number;
}

/** Requests a minute: of one address, of one account, and attempts to sign in from one address. */
export interface Rates {
  readonly address: number;
  readonly account: number;
  readonly signIn: number;
}

/** Far above what a rig room or an office behind one address does; a loop that runs wild is above them. */
export const generousRates: Rates = { address: 60_000, account: 30_000, signIn: 300 };

/** Where attachments are, and with which keys: S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION (us-east-1). */
export interface S3Place {
  readonly url: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** Everything that the environment decides, read once, checked, frozen. */
export class Config implements ConfigValues {
  declare readonly port: number;
  declare readonly databaseUrl: string;
  declare readonly ownerDatabaseUrl: string | null;
  declare readonly redisUrl: string | null;
  declare readonly redisCluster: boolean;
  declare readonly dataDir: string;
  declare readonly demo: DemoMode;
  declare readonly adminPassword: string | null;
  declare readonly role: ProcessRole;
  declare readonly logLevel: string;
  declare readonly virusScan: string | null;
  declare readonly attachmentsS3: S3Place | null;
  declare readonly metricsToken: string | null;
  declare readonly auditKey: string | null;
  declare readonly auditAnchors: S3Place | SyslogPlace | null;
  declare readonly rates: Rates;

  constructor(private readonly values: ConfigValues) {
    Object.freeze(Object.assign(this, values));
  }

  /** The same with some values replaced, e.g. the address of the database that was started for it. */
  with(change: Partial<ConfigValues>): Config {
    return new Config({ ...this.values, ...change });
  }
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads the environment; throws one error that names every fault. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const faults: string[] = [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = environment[name];
    if (value === undefined || value === '') return fallback;
    const found = allowed.find((word) => word === value);
    if (found === undefined) faults.push(`${name}=${value}: one of ${allowed.join(', ')}`);
    return found ?? fallback;
  };
  const port = Number(environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push(`PORT=${environment['PORT'] ?? ''}: 0 to 65535`);
  const databaseUrl = readDatabase('DATABASE_URL', environment, faults);
  const ownerDatabaseUrl = readDatabase('DATABASE_OWNER_URL', environment, faults);
  const redisUrl = environment['REDIS_URL'] ?? '';
  if (redisUrl !== '' && !/^rediss?:\/\//.test(redisUrl)) faults.push('REDIS_URL: redis://… or rediss://…');
  const virusScan = environment['VIRUS_SCAN'] ?? '';
  if (virusScan !== '' && !/^(clamd:\/\/.+:\d+|command:.+)$/.test(virusScan)) {
    faults.push('VIRUS_SCAN: clamd://host:port or command:…');
  }
  const config = new Config({
    port,
    databaseUrl,
    ownerDatabaseUrl: ownerDatabaseUrl === '' ? null : ownerDatabaseUrl,
    redisUrl: redisUrl === '' ? null : redisUrl,
    redisCluster: oneOf('REDIS_CLUSTER', ['on', 'off'], 'off') === 'on',
    dataDir: resolve(environment['DATA_DIR'] ?? './data'),
    demo: oneOf('DEMO', ['city', 'accounts', 'off'], databaseUrl === '' ? 'city' : 'off'),
    adminPassword: environment['ADMIN_PASSWORD'] ?? null,
    role: oneOf('ROLE', ['all', 'api', 'worker'], 'all'),
    logLevel: oneOf('LOG_LEVEL', levels, 'info'),
    virusScan: virusScan === '' ? null : virusScan,
    attachmentsS3: readS3('ATTACHMENTS_S3_URL', environment, faults),
    metricsToken: environment['METRICS_TOKEN'] || null,
    auditKey: readAuditKey(environment, faults),
    auditAnchors: readAnchors(environment, faults),
    rates: readRates(environment, faults),
  });
  if (faults.length > 0) throw new Error(`Environment 环境变量: ${faults.join('; ')}`);
  return config;
}

function readDatabase(name: string, environment: Record<string, string | undefined>, faults: string[]): string {
  const url = environment[name] ?? '';
  if (url !== '' && !/^postgres(ql)?:\/\//.test(url)) faults.push(`${name}: postgres://…`);
  return url;
}

function readRates(environment: Record<string, string | undefined>, faults: string[]): Rates {
  const rate = (name: string, fallback: number): number => {
    const text = environment[name] ?? '';
    if (text !== '' && !/^\d{1,7}$/.test(text)) faults.push(`${name}=${text}: requests a minute, 0 to 9999999`);
    return text === '' ? fallback : Number(text);
  };
  return {
    address: rate('RATE_ADDRESS', generousRates.address),
    account: rate('RATE_ACCOUNT', generousRates.account),
    signIn: rate('RATE_SIGN_IN', generousRates.signIn),
  };
}

function readS3(name: string, environment: Record<string, string | undefined>, faults: string[]): S3Place | null {
  const url = environment[name] ?? '';
  if (url === '') return null;
  const [accessKeyId, secretAccessKey] = [environment['S3_ACCESS_KEY_ID'], environment['S3_SECRET_ACCESS_KEY']];
  if (!/^https?:\/\/[^/]+\/.+/.test(url)) faults.push(`${name}: https://host/bucket`);
  if (!accessKeyId || !secretAccessKey) faults.push(`S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go with ${name}`);
  return {
    url: url.replace(/\/$/, ''),
    region: environment['S3_REGION'] ?? 'us-east-1',
    accessKeyId: accessKeyId ?? '',
    secretAccessKey: secretAccessKey ?? '',
  };
}

/** Shorter ones could be guessed. */
const keyCharacters = 32;

function readAuditKey(environment: Record<string, string | undefined>, faults: string[]): string | null {
  const given = environment['AUDIT_KEY'] ?? '';
  if (given === '') return null;
  const short = given.split(',').some((key) => key.trim().length < keyCharacters);
  if (short) faults.push(`AUDIT_KEY: ${keyCharacters} characters or more, former keys after commas`);
  return given;
}

function readAnchors(environment: Record<string, string | undefined>, faults: string[]): S3Place | SyslogPlace | null {
  const given = environment['AUDIT_ANCHORS'] ?? '';
  if (given === '' || /^https?:/.test(given)) return readS3('AUDIT_ANCHORS', environment, faults);
  const [, host, port] = /^syslog:\/\/([^:/]+)(?::(\d+))?$/.exec(given) ?? [];
  if (host === undefined) faults.push('AUDIT_ANCHORS: syslog://host:port or https://host/bucket');
  return { host: host ?? '', port: Number(port ?? '514') };
}
