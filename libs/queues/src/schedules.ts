import type { JobKind } from './catalogue.js';

interface Schedule {
  kind: JobKind;
  /** Cron pattern, Shanghai time. */
  pattern: string;
}

/** Every job that the clock asks for. */
export const schedules: readonly Schedule[] = [
  { kind: 'audit.anchor', pattern: '0 55 23 * * *' },
  { kind: 'emc-tests.find-late', pattern: '0 5 0 * * *' },
  { kind: 'quality-problems.find-late', pattern: '0 10 0 * * *' },
  { kind: 'exports.clean', pattern: '0 40 0 * * *' },
];

export const scheduleZone = 'Asia/Shanghai';
