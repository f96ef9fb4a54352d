import { median, tQuantile } from '#libs/statistics';

/** The meters of one batch that one verifier verified on one rig: how many, and the sum of their mean errors, %. */
export interface VerifierWork {
  readonly batch: number;
  readonly rig: number;
  readonly verifier: number;
  readonly n: number;
  readonly sumError: number;
}

export interface VerifierShiftSettings {
  /** Chance that among equal verifiers one is flagged, over all of them together. */
  readonly familywiseError: number;
  /** Smaller shifts do not matter, %. */
  readonly minimumShift: number;
  /** Of fewer meters, of one's own or of the others, nothing is said. */
  readonly minimumMeters: number;
}

/** The readings of one verifier beside those of the others on the same rigs, %. */
export interface VerifierShift {
  readonly verifier: number;
  /** Meters that are compared, and those of the others. */
  readonly n: number;
  readonly others: number;
  readonly shift: number;
  /** With the familywise error of the settings; null while nothing is known of the spread. */
  readonly low: number | null;
  readonly high: number | null;
  readonly flagged: boolean;
}

/** What one verifier read on one rig, taken from the centres of the batches: one value for each batch. */
interface Level {
  n: number;
  sum: number;
  readonly values: { n: number; value: number }[];
}
type Levels = ReadonlyMap<number, ReadonlyMap<number, Level>>;

/** Of a value that stands for one meter, and on how many degrees of freedom it is known. */
interface Spread {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/**
 * How the mean error of each verifier's meters differs from that of the others, in %. Batches differ, so each value is taken
 * from the centre (median) of its batch; rigs differ, so only values of the same rig are compared, each rig weighted by what it
 * tells. The spread is that of batches within one verifier and rig, of this verifier or of all, whichever is larger: it holds what
 * moves a whole load together, which the spread of single meters would miss. The one furthest out is set aside before the rest is compared again, lest the others seem
 * shifted the other way. For charts and search, so binary floats.
 */
export function compareVerifiers(work: readonly VerifierWork[], settings: VerifierShiftSettings): VerifierShift[] {
  const levels = levelsOf(work);
  const verifiers = [...new Set([...levels.values()].flatMap((ofRig) => [...ofRig.keys()]))].sort((a, b) => a - b);
  const spread = spreadOf(levels);
  const critical = spread && tQuantile(1 - settings.familywiseError / (2 * verifiers.length), spread.degreesOfFreedom);
  const own = new Map(verifiers.map((one) => [one, spreadOf(levels, one)?.variance ?? 0]));
  const spreads = (verifier: number): number | null =>
    spread && Math.max(spread.variance, own.get(verifier) ?? spread.variance);
  const setAside = new Set<number>();
  for (;;) {
    const contrasts = verifiers.flatMap((verifier) => contrastOf(verifier, levels, setAside) ?? []);
    const shifts = contrasts.map((one) => withInterval(one, spreads(one.verifier), critical));
    const furthest = shifts
      .filter((one) => !setAside.has(one.verifier) && isBeyond(one, settings))
      .sort((a, b) => distance(b) - distance(a))[0];
    // Of two nobody knows which one is shifted; and those who differ from the others are fewer than they.
    if (!furthest || setAside.size + 1 > (verifiers.length - 1) / 2)
      return shifts.map((one) => ({ ...one, flagged: setAside.has(one.verifier) }));
    setAside.add(furthest.verifier);
  }
}

/** By rig and verifier; a batch that one verifier did alone compares nobody. */
function levelsOf(work: readonly VerifierWork[]): Levels {
  const batches = new Map<number, VerifierWork[]>();
  for (const one of work) if (one.n > 0) batches.set(one.batch, [...(batches.get(one.batch) ?? []), one]);
  const levels = new Map<number, Map<number, Level>>();
  for (const parts of batches.values()) {
    if (new Set(parts.map(({ verifier }) => verifier)).size < 2) continue;
    const centre = median(parts.map(({ n, sumError }) => sumError / n)) ?? 0;
    for (const { rig, verifier, n, sumError } of parts) {
      const ofRig = levels.get(rig) ?? new Map<number, Level>();
      const level = ofRig.get(verifier) ?? { n: 0, sum: 0, values: [] };
      level.n += n;
      level.sum += sumError - n * centre;
      level.values.push({ n, value: sumError / n - centre });
      levels.set(rig, ofRig.set(verifier, level));
    }
  }
  return levels;
}

/** Of one verifier, or of all. */
function spreadOf(levels: Levels, verifier?: number): Spread | null {
  let [squares, degreesOfFreedom] = [0, 0];
  const all = [...levels.values()].flatMap((ofRig) => [...ofRig]);
  for (const [who, { n, sum, values }] of all) {
    if (verifier !== undefined && who !== verifier) continue;
    squares += values.reduce((total, one) => total + one.n * (one.value - sum / n) ** 2, 0);
    degreesOfFreedom += values.length - 1;
  }
  return degreesOfFreedom === 0 ? null : { variance: squares / degreesOfFreedom, degreesOfFreedom };
}

interface Contrast {
  readonly verifier: number;
  readonly n: number;
  readonly others: number;
  readonly shift: number;
  /** In units of meters: the variance of the shift is that of one meter over this. */
  readonly weight: number;
}

/** Over the rigs on which others worked as well. */
function contrastOf(verifier: number, levels: Levels, setAside: ReadonlySet<number>): Contrast | null {
  let [n, others, weight, sum] = [0, 0, 0, 0];
  for (const ofRig of levels.values()) {
    const own = ofRig.get(verifier);
    const rest = [...ofRig].filter(([who]) => who !== verifier && !setAside.has(who)).map(([, level]) => level);
    const restN = rest.reduce((total, level) => total + level.n, 0);
    if (!own || restN === 0) continue;
    const restMean = rest.reduce((total, level) => total + level.sum, 0) / restN;
    const weightHere = (own.n * restN) / (own.n + restN);
    n += own.n;
    others += restN;
    weight += weightHere;
    sum += weightHere * (own.sum / own.n - restMean);
  }
  return weight === 0 ? null : { verifier, n, others, weight, shift: sum / weight };
}

function withInterval(
  { verifier, n, others, shift, weight }: Contrast,
  variance: number | null,
  critical: number | null,
): Omit<VerifierShift, 'flagged'> {
  const half = variance !== null && critical !== null ? critical * Math.sqrt(variance / weight) : null;
  const [low, high] = half === null ? [null, null] : [shift - half, shift + half];
  return { verifier, n, others, shift, low, high };
}

type Compared = Omit<VerifierShift, 'flagged'>;

function isBeyond({ n, others, shift, low, high }: Compared, settings: VerifierShiftSettings): boolean {
  const beyondChance = low !== null && high !== null && (low > 0 || high < 0);
  const enough = Math.min(n, others) >= settings.minimumMeters;
  return enough && beyondChance && Math.abs(shift) >= settings.minimumShift;
}

/** In widths of its own interval. */
function distance({ shift, low, high }: Compared): number {
  return Math.abs(shift) / ((high ?? Infinity) - (low ?? 0));
}
