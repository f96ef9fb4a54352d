import { compareRigs } from './rig-offset.js';
import { compareVerifiers } from './compare-verifiers.js';
import { findDrift } from './find-drift.js';
import { findOddPositions } from './find-odd-positions.js';

/**
 * How often something is flagged though nothing differs, by simulation: the chance that was set may not be passed, whatever the
 * errors are distributed like. With FALSE_ALARM_TRIALS the trials of a longer run, e.g. 20000 for the night.
 */
const trials = Number(process.env['FALSE_ALARM_TRIALS'] ?? 100);
const stated = 0.05;

/** Mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}
const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());

/** Errors of standard deviation 1 about zero. */
const errors: Record<string, (next: () => number) => number> = {
  normal,
  uniform: (next) => (next() - 0.5) * Math.sqrt(12),
  skewed: (next) => -Math.log(next()) - 1,
  'heavy-tailed (t of 3)': (next) => {
    const chi = normal(next) ** 2 + normal(next) ** 2 + normal(next) ** 2;
    return normal(next) / Math.sqrt(chi);
  },
  'rounded to 0.0001': (next) => Math.round(normal(next) * 0.25 * 10_000) / 10_000 / 0.25,
};

/** What so many alarms of so many trials may be at the most, when each has the stated chance: all but one in 10,000 runs. */
function mostAlarms(of: number): number {
  let [probability, cumulated, alarms] = [(1 - stated) ** of, 0, 0];
  if (probability === 0) return of * stated + 3.8 * Math.sqrt(of * stated);
  for (; cumulated + probability < 0.9999; alarms++) {
    cumulated += probability;
    probability *= ((of - alarms) / (alarms + 1)) * (stated / (1 - stated));
  }
  return alarms;
}

function alarmsOf(simulate: (next: () => number) => boolean): number {
  const next = random(20_261_120);
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) if (simulate(next)) alarms += 1;
  return alarms;
}

interface Sums {
  readonly n: number;
  readonly sumError: number;
  readonly sumSquares: number;
}

/** The sums of so many meters about a level. */
function meters(n: number, level: number, error: () => number): Sums {
  let [sumError, sumSquares] = [0, 0];
  for (let meter = 0; meter < n; meter++) {
    const value = level + 0.25 * error();
    sumError += value;
    sumSquares += value * value;
  }
  return { n, sumError, sumSquares };
}

type Simulation = (error: () => number, next: () => number) => boolean;

/** Twelve rigs, eight batches that differ by more than rigs do; each batch on some of the rigs only, a few dozen meters a load. */
const rigs: Simulation = (error, next) => {
  const work = Array.from({ length: 8 }, (_, batch) => {
    const level = normal(next);
    const on = Array.from({ length: 12 }, (__, rig) => rig).filter((rig) => (rig + batch) % 3 !== 0);
    return on.map((rig) => ({ rigCode: String(rig), batch, ...meters(10 + (rig % 3) * 10, level, error) }));
  }).flat();
  return compareRigs(work, { familywiseError: stated, minimumOffset: 0, minimumMeters: 30 }).some((one) => one.flagged);
};

/** The same where a whole load moves by as much as its mean is uncertain, and more. */
const loads: Simulation = (error, next) => {
  const work = Array.from({ length: 8 }, (_, batch) => {
    const level = normal(next);
    return Array.from({ length: 12 }, (__, rig) => ({
      ...{ rigCode: String(rig), batch },
      ...meters(20, level + 0.1 * error(), error),
    }));
  }).flat();
  return compareRigs(work, { familywiseError: stated, minimumOffset: 0, minimumMeters: 30 }).some((one) => one.flagged);
};

/** Thirty positions of a rig, some with five meters, some with more. */
const positions: Simulation = (error) => {
  const sums = Array.from({ length: 30 }, (_, at) => ({ position: at + 1, ...meters(5 + (at % 3) * 5, 0.1, error) }));
  return findOddPositions(sums, { familywiseError: stated, minimumDifference: 0 }).positions.some((one) => one.odd);
};

/** Four verifiers in turn on four rigs, in twelve batches; loads of different size, each with an error of its own. */
const verifiers: Simulation = (error, next) => {
  const work = Array.from({ length: 12 }, (_, batch) => {
    const level = normal(next);
    return Array.from({ length: 8 }, (__, load) => {
      const [rig, verifier] = [load % 4, (load + batch + Math.floor(load / 4)) % 4];
      const n = 30 + (load % 3) * 15;
      return { batch, rig, verifier, n, sumError: n * (level + rig * 0.1 + 0.05 * error()) };
    });
  }).flat();
  const settings = { familywiseError: stated, minimumShift: 0, minimumMeters: 30 };
  return compareVerifiers(work, settings).some((one) => one.flagged);
};

/** Five rigs over two years; months scatter by what their meters do, and `more` by as much again. */
const drift =
  (more: number): Simulation =>
  (error) =>
    Array.from({ length: 5 }, () => {
      const months = Array.from({ length: 24 }, (_, at) => {
        const standardError = 0.01 * (1 + (at % 3));
        return { month: 202501 + at, n: 50, offset: standardError * error() + more * error(), standardError };
      });
      const settings = { familywiseError: stated, rigs: 5, referenceMonths: 6, slack: 0.5, minimumChange: 0 };
      return findDrift(months, settings) !== null;
    }).some(Boolean);

const simulations: [string, Simulation][] = [
  ['offset of rigs, batches differ', rigs],
  ['offset of rigs, loads move together', loads],
  ['positions of a rig', positions],
  ['shift of verifiers', verifiers],
  ['drift of rigs', drift(0)],
  ['drift of rigs, months differ', drift(0.03)],
];
const cases = simulations.flatMap(([what, simulation]) =>
  Object.entries(errors).map(([how, error]) => [what, how, simulation, error] as const),
);

describe(`false alarms, ${stated} set, ${trials} trials`, () => {
  const found: string[] = [];
  afterAll(() => {
    process.stdout.write(`${found.join('\n')}\n`);
  });

  it.each(cases)('%s, %s', (what, how, simulation, error) => {
    const alarms = alarmsOf((next) => simulation(() => error(next), next));
    found.push(`${what}, ${how}: ${alarms} of ${trials} (${((100 * alarms) / trials).toFixed(1)} %)`);
    expect(alarms).toBeLessThanOrEqual(mostAlarms(trials));
  });
});
