import { normalScore } from '#libs/statistics';

/** What a rig measured in one month beside the other rigs, %. */
export interface MonthOffset {
  /** e.g. 202611. */
  readonly month: number;
  readonly n: number;
  readonly offset: number;
  readonly standardError: number;
}

export interface DriftSettings {
  /** Chance that among rigs that stay where they are one is said to drift, over all of them together. */
  readonly familywiseError: number;
  /** How many rigs are looked at. */
  readonly rigs: number;
  /** Months at the beginning that say where the rig stood. */
  readonly referenceMonths: number;
  /** Slack of the CUSUM, in standard deviations. */
  readonly slack: number;
  /** A smaller change does not matter, %. */
  readonly minimumChange: number;
}

export interface Drift {
  readonly direction: 'up' | 'down';
  /** The month in which the change began. */
  readonly since: number;
  /** From where the rig stood to the mean of the last three months, %. */
  readonly change: number;
}

/**
 * Whether a rig drifts: a two-sided tabular CUSUM (slack 0.5) over its monthly offsets from the other rigs, in %. It starts by
 * itself (Hawkins, Journal of Quality Technology 19, 1987): each month is held against the mean and the scatter of those before
 * it, as a normal score of Student's t, so that nothing has to be known beforehand of where the rig stood; the first months are
 * only held against. The scatter is at least that of its meters, and no single month counts more than three deviations. The decision interval follows from the rate of false alarms that was set. The change is that from
 * the first months to the last three, and has to matter. Null while there are too few months, or nothing is found.
 */
export function findDrift(months: readonly MonthOffset[], settings: DriftSettings): Drift | null {
  const { referenceMonths, slack, minimumChange } = settings;
  const used = [...months].filter(({ n }) => n > 0).sort((a, b) => a.month - b.month);
  if (used.length < referenceMonths + 3) return null;
  const [up, down] = [new Sum(slack), new Sum(slack)];
  used.slice(referenceMonths).forEach(({ month }, at) => {
    const score = scoreOf(used, referenceMonths + at);
    up.add(month, score);
    down.add(month, -score);
  });
  const change = levelOf(used.slice(-3)) - levelOf(used.slice(0, referenceMonths));
  const [sum, direction] = change > 0 ? ([up, 'up'] as const) : ([down, 'down'] as const);
  if (sum.value <= decisionInterval(settings) || sum.since === null || Math.abs(change) < minimumChange) return null;
  return { direction, since: sum.since, change };
}

/**
 * Beyond which a sum of independent standard normal scores stands with this chance at the most: the largest sum of a normal walk
 * with drift (Siegmund, Sequential Analysis, 1985), for both directions of all rigs; and a little more, because in the first
 * months the scatter itself is known badly, the worse the less errors are normal.
 */
export function decisionInterval({ familywiseError, rigs, slack }: DriftSettings): number {
  return Math.log((2 * rigs) / familywiseError) / (2 * slack) - 1.166 + 0.5;
}

const furthest = 3;

/** How far a month lies from those before it, as a standard normal score. */
function scoreOf(months: readonly MonthOffset[], at: number): number {
  const [before, month] = [months.slice(0, at), months[at]];
  if (month === undefined) return 0;
  const mean = before.reduce((sum, { offset }) => sum + offset, 0) / at;
  const variance = before.reduce((sum, { offset }) => sum + (offset - mean) ** 2, 0) / (at - 1);
  const ofMeters = before.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / at ** 2;
  const spread = Math.sqrt(Math.max(variance * (1 + 1 / at), month.standardError ** 2 + ofMeters));
  if (spread === 0) return 0;
  return Math.max(-furthest, Math.min(furthest, normalScore((month.offset - mean) / spread, at - 1)));
}

/** One side of the CUSUM, and the month from which it has not been zero. */
class Sum {
  value = 0;
  since: number | null = null;

  constructor(private readonly slack: number) {}

  add(month: number, z: number): void {
    this.value = Math.max(0, this.value + z - this.slack);
    if (this.value === 0) this.since = null;
    else this.since ??= month;
  }
}

/** The mean, weighted by meters. */
function levelOf(months: readonly MonthOffset[]): number {
  const n = months.reduce((sum, month) => sum + month.n, 0);
  return months.reduce((sum, month) => sum + month.n * month.offset, 0) / n;
}
