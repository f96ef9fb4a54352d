import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, serverEnvironment } from './account.js';
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';

const run = promisify(execFile);

/** The one account of the cluster. */
export const superuser = 'zhunheng';

/** Character classes for search in Chinese text; the first that the system knows is taken. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the cluster when there is none, and refuses a folder that is not one or is of another version. */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  if (holdsCluster(place.cluster, binaries.major)) {
    giveTo(place.account, place.cluster);
    return;
  }
  clearUnfinished(place.initFolder);
  mkdirSync(place.initFolder, { mode: 0o711 });
  chmodSync(place.initFolder, 0o711);
  const password = randomBytes(24).toString('base64url');
  writeSecret(place.passwordFile, password);
  const handedOver = join(place.initFolder, 'password');
  writeSecret(handedOver, password);
  const folder = join(place.initFolder, 'cluster');
  mkdirSync(folder, { mode: 0o700 });
  giveTo(place.account, handedOver);
  giveTo(place.account, folder);
  await initialize(place.account, binaries, [
    `--pgdata=${folder}`,
    `--pwfile=${handedOver}`,
    ...(durable ? [] : ['--no-sync']),
  ]);
  renameSync(folder, place.cluster);
  rmSync(place.initFolder, { recursive: true });
}

export function readPassword(place: Place): string {
  try {
    return readFileSync(place.passwordFile, 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `${place.passwordFile}, the password of the database beside it, cannot be read. 无法读取数据库密码文件 ${place.passwordFile}。`,
      { cause },
    );
  }
}

/** True for a cluster, false for an absent or empty folder; anything else is somebody's and is left alone. */
export function holdsCluster(folder: string, major: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  assertOwn(folder, found.uid);
  const names = found.isDirectory() ? readdirSync(folder) : [folder];
  if (names.length === 0) return false;
  if (!names.includes('PG_VERSION')) {
    throw new Error(
      `${folder} is neither empty nor a PostgreSQL folder and is left as it is: set DATA_DIR to another folder. ` +
        `${folder} 既不是空目录，也不是 PostgreSQL 数据目录，不予改动：请将 DATA_DIR 设为其他目录。`,
    );
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return true;
  throw new Error(
    `${folder} was written by PostgreSQL ${version}; this is PostgreSQL ${major}: back up with the version that wrote it and restore here. ` +
      `${folder} 由 PostgreSQL ${version} 写成，当前为 PostgreSQL ${major}：请用原版本备份后在此恢复。`,
  );
}

function assertOwn(folder: string, owner: number): void {
  const own = process.getuid?.() ?? 0;
  if (own === 0 || owner === own) return;
  throw new Error(
    `${folder} belongs to user id ${owner}: start as that user or as root. ${folder} 属于用户 ${owner}：请用该用户或 root 启动。`,
  );
}

/** What a killed initdb left; only what this file itself puts there is cleared. */
function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  const foreign = readdirSync(folder).filter((name) => name !== 'cluster' && name !== 'password');
  if (foreign.length > 0) {
    throw new Error(`${folder} holds ${foreign.join(', ')}, which is not ours: remove it. 目录中有不明文件，请移走。`);
  }
  rmSync(folder, { recursive: true, maxRetries: 20, retryDelay: 50 });
}

async function initialize(account: Account | null, binaries: Binaries, paths: string[]): Promise<void> {
  for (const characterType of characterTypes) {
    const fault = await runInitdb(account, binaries, [...paths, `--lc-ctype=${characterType}`]);
    if (fault === null) return;
    if (!fault.includes('invalid locale')) throw new Error(`initdb: ${fault}`);
  }
}

async function runInitdb(account: Account | null, binaries: Binaries, options: string[]): Promise<string | null> {
  const fixed = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256'];
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  try {
    await run(binaries.initdb, [`--username=${superuser}`, ...fixed, ...options], {
      ...identity,
      cwd: '/',
      env: serverEnvironment,
    });
    return null;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return stderr?.trim() || message;
  }
}

function writeSecret(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}

/** Only for what we made ourselves or what is a cluster. */
function giveTo(account: Account | null, path: string): void {
  const found = lstatSync(path);
  if (!account) return;
  if (found.uid !== account.uid) lchownSync(path, account.uid, account.gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}
