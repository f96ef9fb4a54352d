import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** An operating-system account that the server can run as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** What libfaketime goes by where it shifts the clock of every process, see CONTRIBUTING; nothing anywhere else. */
function shiftedClock(): Record<string, string | undefined> {
  const names = Object.keys(process.env).filter((name) => name === 'LD_PRELOAD' || name.startsWith('FAKETIME'));
  return process.env['FAKETIME'] === undefined
    ? {}
    : Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** What the server's programs see of the environment: nothing of ours but the clock. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', ...shiftedClock() };

/** In this order, because PostgreSQL refuses to run as root and no account is to be made for it. */
const preferred = ['postgres', 'node', 'nobody'];

export function parseAccounts(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The account for the server; null when that is our own. `owner` is the uid of a cluster that exists already. */
export function serverAccount(owner: number | null): Account | null {
  if (process.getuid?.() === 0) return chooseAccount(owner, readAccounts());
  assertKnownUser();
  return null;
}

/** For root: who owns the cluster keeps it, a new one goes to the first account that is fit. */
export function chooseAccount(owner: number | null, accounts: readonly Account[]): Account {
  const fit = accounts.filter((account) => account.uid !== 0);
  const ofOwner = fit.find((account) => account.uid === owner);
  const first = preferred.flatMap((name) => fit.filter((account) => account.name === name))[0];
  const account = ofOwner ?? first;
  if (account) return account;
  throw new Error(
    `PostgreSQL does not run as root and /etc/passwd has none of ${preferred.join(', ')}: start as an ordinary user or set DATABASE_URL. ` +
      `PostgreSQL 不能以 root 运行，而系统中没有 ${preferred.join('、')} 账户：请用普通用户启动，或设置 DATABASE_URL。`,
  );
}

function readAccounts(): Account[] {
  return parseAccounts(readFileSync('/etc/passwd', 'utf8'));
}

function assertKnownUser(): void {
  try {
    userInfo();
  } catch (cause) {
    const uid = String(process.getuid?.());
    throw new Error(
      `The user id ${uid} has no entry in /etc/passwd, which PostgreSQL needs: start as another user or set DATABASE_URL. ` +
        `用户编号 ${uid} 在 /etc/passwd 中没有记录，PostgreSQL 无法启动：请换一个用户，或设置 DATABASE_URL。`,
      { cause },
    );
  }
}

/** Asked of the system itself, because modes, groups, ACLs and mounts all have a say. */
export function canEnter(account: Account | null, folder: string): boolean {
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...identity,
    cwd: '/',
    env: serverEnvironment,
    stdio: 'ignore',
  });
  return tried.status === 0;
}
