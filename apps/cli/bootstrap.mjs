/**
 * What every npm script of a user goes through: on a bare clone it installs and builds, afterwards it only looks whether
 * that is still up to date. Needs nothing but Node, so it imports nothing but Node.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const at = (path) => join(root, path);
const main = at('dist/apps/cli/src/main.js');
const buildStamp = at('dist/.stamp');
/** The packages with a lock of their own: the server, and the console in the browser. */
const packages = ['.', 'apps/web'];
const webPage = at('dist/web/index.html');
const webStamp = at('dist/.web-stamp');
const lock = at('dist/.bootstrap-lock');
/** Longer than any install or build: a lock this old belongs to a pid that was given out again. */
const lockAge = 30 * 60_000;

const [command, ...rest] = process.argv.slice(2);
checkNode();
stopWithNpm();
await prepare();
if (command === 'test') await test(rest);
else if (command === 'test:days') await node(['test/quality/other-days.mjs', ...rest]);
else if (command === 'bench') await bench(rest);
else if (command !== 'build') await product();

/** In this process, so that signals reach the product and its memory is this process's. */
async function product() {
  process.argv = [process.argv[0], main, ...process.argv.slice(2)];
  await import(pathToFileURL(main).href);
}

async function test(jestArguments) {
  await npm(['run', '--silent', 'check']);
  await npm(['run', '--silent', 'jest', '--', ...jestArguments, '--selectProjects', 'medium', 'e2e']);
  if (existsSync(at('test/browser/run.mjs'))) await node(['test/browser/run.mjs']);
}

async function bench(names) {
  const source = ['--conditions=source', '--import', '@swc-node/register/esm-register'];
  await node([...source, 'test/bench/main.ts', ...names]);
}

/** 20.19 and 22.12 are the first of their lines in which CommonJS packages can load ES modules. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  end(
    `Node.js ${process.versions.node} is too old: 20.19 or later, or 22.12 or later, is needed. ` +
      `Node.js ${process.versions.node} 版本过低：需要 20.19 以上，或 22.12 以上。`,
  );
}

/** The shell between npm and us may die of a signal without handing it on: then nobody waits for us any more. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

async function prepare() {
  if (packages.every(isInstalled) && isBuilt() && isWebBuilt()) return;
  mkdirSync(dirname(lock), { recursive: true });
  await takeLock();
  try {
    for (const name of packages) if (!isInstalled(name)) await install(name);
    if (!isBuilt()) await build();
    if (!isWebBuilt()) await buildWeb();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function install(name) {
  say('installing the packages 正在安装依赖包 …');
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  await npm(['ci', '--prefix', at(name), ...options]);
  writeFileSync(installStamp(name), lockDigest(name));
}

function installStamp(name) {
  return at(join(name, 'node_modules/.zhunheng-lock'));
}

/** By our stamp; or, when somebody ran npm by hand, by what npm itself noted about what it installed. */
function isInstalled(name) {
  const digest = lockDigest(name);
  if (readText(installStamp(name)) === digest) return true;
  const noted = readText(at(join(name, 'node_modules/.package-lock.json')));
  if (noted === '') return false;
  const there = JSON.parse(noted).packages;
  const wanted = Object.entries(JSON.parse(readText(at(join(name, 'package-lock.json')))).packages);
  const same = wanted.every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
  if (same) writeFileSync(installStamp(name), digest);
  return same;
}

function lockDigest(name) {
  return createHash('sha256')
    .update(readFileSync(at(join(name, 'package-lock.json'))))
    .digest('hex');
}

async function build() {
  say('building 正在构建 …');
  rmSync(buildStamp, { force: true });
  const fingerprint = sourceFingerprint();
  // The compiler trusts its notes about what it wrote, even when that was deleted since.
  if (!existsSync(main)) rmSync(at('dist/.tsbuildinfo'), { force: true });
  await node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  for (const path of sources().filter((source) => !['.ts', '.tsx'].includes(extname(source)))) {
    mkdirSync(dirname(at(join('dist', path))), { recursive: true });
    copyFileSync(at(path), at(join('dist', path)));
  }
  writeFileSync(buildStamp, fingerprint);
}

function isBuilt() {
  return existsSync(main) && readText(buildStamp) === sourceFingerprint();
}

async function buildWeb() {
  say('building the console 正在构建控制台 …');
  rmSync(webStamp, { force: true });
  const fingerprint = webFingerprint();
  const web = 'apps/web';
  await node([
    at(`${web}/node_modules/vite/bin/vite.js`),
    'build',
    at(web),
    '--config',
    at(`${web}/vite.config.ts`),
    '--logLevel',
    'warn',
  ]);
  writeFileSync(webStamp, fingerprint);
}

function isWebBuilt() {
  return existsSync(webPage) && readText(webStamp) === webFingerprint();
}

/** The console shares the rules with the server: it is built from both. */
function webFingerprint() {
  const own = ['package-lock.json', 'vite.config.ts', 'index.html'].map((name) => join('apps/web', name));
  const folders = ['apps/web/src', 'apps/web/public', 'libs/rules/src', 'libs/statistics/src', 'docs/guide'];
  const files = folders.flatMap((folder) => filesBelow(at(folder))).map((path) => relative(root, path));
  return fingerprintOf([...own, ...files.filter((path) => !path.endsWith('.spec.ts')).sort()]);
}

function sourceFingerprint() {
  return fingerprintOf(['package.json', 'tsconfig.json', ...sources()]);
}

function fingerprintOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of paths) {
    const { size, mtimeMs } = statSync(at(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** What the build reads; a part with a package of its own is built by itself. */
function sources() {
  return ['apps', 'libs']
    .flatMap((group) => readdirSync(at(group)).map((name) => join(group, name)))
    .filter((part) => existsSync(at(join(part, 'src'))) && !existsSync(at(join(part, 'package.json'))))
    .flatMap((part) => filesBelow(at(join(part, 'src'))))
    .map((path) => relative(root, path))
    .filter((path) => !/\.(medium-)?spec\.ts$/.test(path))
    .sort();
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Two starts at once must not install or build over each other. */
async function takeLock() {
  let told = false;
  while (!lockTaken()) {
    const found = statSync(lock, { throwIfNoEntry: false });
    const age = found ? Date.now() - found.mtimeMs : 0;
    const holder = Number(readText(lock));
    // Without a number the holder is just about to write it, or died there.
    const stale = holder > 0 ? !isAlive(holder) : age > 5_000;
    if (found && (stale || age > lockAge)) rmSync(lock, { force: true });
    else if (!told && holder > 0) {
      told = true;
      say(`waiting for process ${holder}, which installs or builds 等待进程 ${holder} 安装或构建 …`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function lockTaken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  // Ended, and never reaped by its parent: common in containers.
  if (/\) [ZX] /.test(readText(`/proc/${pid}/stat`))) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The npm that runs us, or the one on the PATH. */
function npm(options) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return node([own, ...options]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', options, process.platform === 'win32');
}

function node(options) {
  return run(process.execPath, options, false);
}

/** Runs to the end, hands signals on, and ends this process with the same code when it fails. */
async function run(program, options, shell) {
  const path = [dirname(process.execPath), process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter);
  const child = spawn(program, options, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, PATH: path } });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => end(`${program}: ${error.message}`));
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? 128 + constants.signals[signal]));
  });
  for (const signal of signals) process.off(signal, handOn);
  if (code === 0) return;
  if (readText(lock) === String(process.pid)) rmSync(lock, { force: true });
  process.exit(code);
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return '';
    throw error;
  }
}

function say(line) {
  process.stderr.write(`Zhunheng 准衡: ${line}\n`);
}

function end(line) {
  say(line);
  process.exit(1);
}
