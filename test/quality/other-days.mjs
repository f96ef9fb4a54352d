/**
 * The tests as they would run on other days and elsewhere: the clock of every process is shifted by libfaketime, the zone is
 * another one. What fails here fails for somebody one day. Takes the tests' patterns as arguments, all tests without any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const library = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  .map((folder) => `${folder}/faketime/libfaketimeMT.so.1`)
  .find((path) => existsSync(path));
if (!library) throw new Error('libfaketime is not installed: apt-get install faketime');

/** Each begins some seconds before or after what makes the day special; instants of Shanghai. */
const days = [
  ['the last of a month, a minute to midnight', '2027-04-30T23:59:00+08:00', 'Asia/Shanghai'],
  ['the first of a month, a minute past midnight', '2027-05-01T00:01:00+08:00', 'America/New_York'],
  ['New Year in Auckland', '2026-12-31T19:30:00+08:00', 'Pacific/Auckland'],
  ['New Year in Shanghai', '2027-01-01T00:00:30+08:00', 'America/New_York'],
  ['29 February, a minute to midnight', '2028-02-29T23:59:00+08:00', 'Pacific/Auckland'],
];

const run = (day, zone, name, args) => {
  const seconds = Math.round((Date.parse(day) - Date.now()) / 1000);
  const env = {
    ...process.env,
    TZ: zone,
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}s`,
    // Time-outs go on as they are.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  return spawnSync(name, args, { stdio: 'inherit', env }).status === 0;
};

const patterns = process.argv.slice(2);
const wanted = patterns.length > 0 ? ['--testPathPatterns', ...patterns] : [];
const failed = [];
for (const [name, day, zone] of days) {
  process.stdout.write(`\n${name}: ${day} seen from ${zone}\n`);
  if (!run(day, zone, 'npm', ['run', '--silent', 'jest', '--', ...wanted])) failed.push(name);
}
process.stdout.write(`\n${days.length - failed.length} passed, ${failed.length} failed\n`);
for (const name of failed) process.stderr.write(`failed on ${name}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
