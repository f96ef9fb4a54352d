/** What a rig measured in one month beside the other rigs, %. */
export interface MonthOffset {
  /** e.g. 202611. */
  readonly month: number;
  readonly n: number;
  readonly offset: number;
  readonly standardError: number;
}

export interface DriftSettings {
  /** Months at the beginning that say where the rig stood. */
  readonly referenceMonths: number;
  /** Slack and decision interval of the CUSUM, in standard deviations. */
  readonly slack: number;
  readonly decision: number;
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

/** Between neighbouring normal values the mean distance is 1.128 standard deviations. */
const meanRange = 1.128;

/**
 * Whether a rig drifts: a two-sided tabular CUSUM (slack 0.5, decision 5 as usual, ISO 7870-4) over its monthly offsets from
 * the other rigs, in %. The reference is the mean of the first months; a month counts in standard deviations, which are the
 * scatter of its meters or that from month to month (mean moving range), whichever is larger. The last months have to be past
 * the decision interval, and the change has to matter. Null while there are too few months, or nothing is found.
 */
export function findDrift(months: readonly MonthOffset[], settings: DriftSettings): Drift | null {
  const { referenceMonths, slack, decision, minimumChange } = settings;
  const used = [...months].filter(({ n }) => n > 0).sort((a, b) => a.month - b.month);
  if (used.length < referenceMonths + 3) return null;
  const reference = levelOf(used.slice(0, referenceMonths));
  const scatter = scatterOf(used);
  const [up, down] = [new Sum(slack), new Sum(slack)];
  for (const { month, offset, standardError } of used) {
    const deviation = Math.max(standardError, scatter);
    const z = deviation === 0 ? 0 : (offset - reference) / deviation;
    up.add(month, z);
    down.add(month, -z);
  }
  const change = levelOf(used.slice(-3)) - reference;
  const [sum, direction] = change > 0 ? ([up, 'up'] as const) : ([down, 'down'] as const);
  if (sum.value <= decision || sum.since === null || Math.abs(change) < minimumChange) return null;
  return { direction, since: sum.since, change };
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

function scatterOf(months: readonly MonthOffset[]): number {
  const ranges = months.slice(1).map(({ offset }, at) => Math.abs(offset - (months[at]?.offset ?? offset)));
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / meanRange;
}
