import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, canEnter, serverAccount } from './account.js';

/** Where root keeps what the server's account could not reach elsewhere. */
export const rootHome = '/var/lib/zhunheng';

/** Where a cluster stands, what lies beside it, and who runs it. */
export interface Place {
  readonly account: Account | null;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly initFolder: string;
  readonly startLog: string;
  readonly usersFile: string;
  readonly lockFile: string;
  /** Marks our processes in the list of processes; differs from folder to folder. */
  readonly clusterName: string;
}

/**
 * `<dataDir>/postgres`, unless we are root and the account of the server cannot enter it: then a folder of root's,
 * remembered in `<dataDir>/postgres.location`. `say` is told when that happens.
 */
export function choosePlace(wanted: string, say: (line: string) => void): Place {
  if (mkdirSync(wanted, { recursive: true })) chmodSync(wanted, 0o755);
  const dataDir = realpathSync(wanted);
  assertWritable(dataDir);
  const elsewhere = rememberedHome(dataDir);
  if (elsewhere !== null) {
    assertRoot(elsewhere);
    return placeIn(elsewhere, accountFor(elsewhere));
  }
  const account = accountFor(dataDir);
  if (account === null || canEnter(account, dataDir)) return placeIn(dataDir, account);
  assertNoCluster(dataDir, account);
  const home = trustedFolder(join(trustedFolder(rootHome), digest(dataDir)));
  writeFileSync(memoryOf(dataDir), `${home}\n`);
  say(
    `${account.name} cannot enter ${dataDir}; the database is kept in ${home}. ` +
      `账户 ${account.name} 无法进入 ${dataDir}，数据库存放于 ${home}。`,
  );
  return placeIn(home, account);
}

function placeIn(folder: string, account: Account | null): Place {
  const cluster = join(folder, 'postgres');
  return {
    account,
    cluster,
    passwordFile: `${cluster}.password`,
    initFolder: `${cluster}.init`,
    startLog: `${cluster}.start.log`,
    usersFile: `${cluster}.users`,
    lockFile: `${cluster}.lock`,
    clusterName: `zhunheng-${digest(cluster)}`,
  };
}

function accountFor(folder: string): Account | null {
  return serverAccount(lstatSync(join(folder, 'postgres'), { throwIfNoEntry: false })?.uid ?? null);
}

function memoryOf(dataDir: string): string {
  return join(dataDir, 'postgres.location');
}

function rememberedHome(dataDir: string): string | null {
  const memory = memoryOf(dataDir);
  if (!existsSync(memory)) return null;
  const home = readFileSync(memory, 'utf8').trim();
  if (home.startsWith(`${rootHome}/`) && existsSync(home)) return home;
  throw new Error(
    `${memory} says that the database is in ${home}, and it is not there. Bring it back, or delete ${memory} to begin with an empty one. ` +
      `${memory} 指明数据库在 ${home}，但该处不存在。请恢复它；若要新建空库，请删除 ${memory}。`,
  );
}

function assertRoot(home: string): void {
  if (process.getuid?.() === 0) return;
  throw new Error(
    `The database was made by root and is kept in ${home}: start as root, or set DATA_DIR to another folder. ` +
      `数据库由 root 创建并存放于 ${home}：请用 root 启动，或将 DATA_DIR 设为其他目录。`,
  );
}

function assertWritable(dataDir: string): void {
  try {
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    const owner = String(lstatSync(dataDir).uid);
    throw new Error(
      `${dataDir} belongs to user id ${owner} and cannot be written: start as that user, or set DATA_DIR to another folder. ` +
        `目录 ${dataDir} 属于用户 ${owner}，不可写：请用该用户启动，或将 DATA_DIR 设为其他目录。`,
      { cause },
    );
  }
}

/** An unreachable cluster with data in it is not silently replaced by an empty one. */
function assertNoCluster(dataDir: string, account: Account): void {
  const cluster = join(dataDir, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) return;
  throw new Error(
    `${account.name} cannot enter ${cluster}, where a database is: move the folder, or let others pass through the folders above it. ` +
      `账户 ${account.name} 无法进入数据库目录 ${cluster}：请移动该目录，或放开其上级目录的进入权限。`,
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Makes the folder when it is missing; refuses one that anybody but root could have filled. */
export function trustedFolder(folder: string): string {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return folder;
  throw new Error(
    `${folder} must be a folder of root that nobody else can write. ${folder} 必须是仅 root 可写的目录。`,
  );
}
