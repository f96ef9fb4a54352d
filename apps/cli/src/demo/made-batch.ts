import { gs1CheckDigit } from '#rules/11-arrival';
import { SeededRandom } from './seeded-random.js';

/** A story told by the figures of a made-up batch. */
export interface BatchStory {
  batchNo: string;
  taskNo: string;
  /** First eight of the fourteen serial digits. */
  serialPrefix: string;
  meters: number;
  /** Day of the first verification, YYYY-MM-DD; the rigs go on from there, one load after another. */
  firstDay: string;
  rigs: number[];
  positions: number;
  verifiers: string[];
  checkers: string[];
  /** How many meters fail, by kind of fault. */
  faults: Partial<Record<MadeFault, number>>;
  /** Positions that read high or low by so many %. */
  positionOffsets?: { rig: number; position: number; offset: number }[];
  /** Rigs that read high or low as a whole by so many %. */
  rigOffsets?: Record<number, number>;
  /** The whole lot reads so much higher, %: its own level and the season's. */
  lotOffset?: number;
  /** Scatter of the meters about their level, %; 0.12 unless told. */
  spread?: number;
  /** Moves the verifiers on by so many rigs, so that nobody stays with the same ones. */
  rotation?: number;
  /** How many of the meters, from the first, the rigs have handed over; all unless told. */
  verified?: number;
  /** Who hands over the readings of the meter before as those of this share of meters, and passes what fails. */
  hurried?: { verifier: string; share: number };
  seed: number;
}

const covered = [
  'appearance',
  'voltage',
  'starting',
  'creeping',
  'basic-error',
  'constant',
  'clock-daily-error',
] as const;
export const madeItems: readonly MadeFault[] = covered;
/** What no item of the scheme covers stands in the rig's reason only. */
export type MadeFault = (typeof covered)[number] | 'communication' | 'display' | 'relay' | 'security' | 'battery';

export interface MadeMeter {
  assetNo: string;
  index: number;
  rig: number;
  position: number;
  verifiedAt: string;
  verifier: string;
  checker: string;
  temperature: string;
  humidity: string;
  fault: MadeFault | null;
  /** The rig's file calls a meter good whose readings are not. */
  waved: boolean;
  clockDailyError: string;
  /** Readings of each test point in units of 0.0001 %. */
  readings: [number, number][];
}

/** Test points of a class 2 direct meter in the order of the rigs' files: load current and power factor. */
export const madePoints: readonly [string, string][] = [
  ['Imax', '1.0'],
  ['Imax', '0.5L'],
  ['0.5Imax', '1.0'],
  ['0.5Imax', '0.5L'],
  ['Ib', '1.0'],
  ['Ib', '0.5L'],
  ['0.2Ib', '0.5L'],
  ['0.1Ib', '1.0'],
  ['0.1Ib', '0.5L'],
  ['0.05Ib', '1.0'],
];

/** Which meters of a story fail, by their place in it: the last six digits before the check digit. */
export const faultsByIndex = (story: BatchStory): Map<number, MadeFault> =>
  faultyMeters(story, new SeededRandom(story.seed));

function faultyMeters(story: BatchStory, random: SeededRandom): Map<number, MadeFault> {
  const chosen = new Map<number, MadeFault>();
  for (const [fault, count] of Object.entries(story.faults) as [MadeFault, number][]) {
    for (let n = 0; n < count;) {
      const index = random.below(story.meters);
      if (chosen.has(index)) continue;
      chosen.set(index, fault);
      n++;
    }
  }
  return chosen;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Where and when a meter of a story stands, and who looks after it: four loads a day of two hours each. */
function placeOf(story: BatchStory, index: number) {
  const turn = Math.floor(index / (story.positions * story.rigs.length));
  const place = index % (story.positions * story.rigs.length);
  const rig = story.rigs[Math.floor(place / story.positions)] ?? 1;
  const start = Date.parse(`${story.firstDay}T08:00:00Z`);
  const at = new Date(start + Math.floor(turn / 4) * 86_400_000 + (turn % 4) * 7_200_000);
  const who = rig + turn + (story.rotation ?? 0);
  return {
    rig,
    position: (index % story.positions) + 1,
    verifiedAt: at.toISOString().slice(0, 19).replace('T', ' '),
    verifier: story.verifiers[who % story.verifiers.length] ?? '',
    checker: story.checkers[who % story.checkers.length] ?? '',
  };
}

/** The meters of a story, one by one, the same for the same seed. */
export function* makeBatch(story: BatchStory): Generator<MadeMeter> {
  const random = new SeededRandom(story.seed);
  const haste = new SeededRandom(story.seed + 1);
  const faulty = faultyMeters(story, random);
  let before: [number, number][] | null = null;
  for (let index = 0; index < story.meters; index++) {
    const place = placeOf(story, index);
    const first21 = `3430001${story.serialPrefix}${pad(index, 6)}`;
    const fault = faulty.get(index) ?? null;
    const own = random.normal() * (story.spread ?? 0.12) + offsetOf(story, place.rig, place.position);
    const spoilt = fault === 'basic-error' ? random.below(madePoints.length) : -1;
    const hurried = story.hurried?.verifier === place.verifier;
    const meter: MadeMeter = {
      ...{ assetNo: `${first21}${gs1CheckDigit(first21)}`, index, ...place },
      temperature: (20 + random.next() * 2).toFixed(1),
      humidity: String(45 + random.below(15)),
      fault,
      waved: hurried && fault === 'basic-error',
      clockDailyError: (fault === 'clock-daily-error' ? 0.6 + random.next() : random.normal() * 0.08).toFixed(3),
      readings: madePoints.map((_, point) => {
        const centre = point === spoilt ? 2.9 + random.next() : own + random.normal() * 0.05;
        return [units(centre + random.normal() * 0.01), units(centre + random.normal() * 0.01)];
      }),
    };
    const copied = hurried && fault === null && before && haste.next() < (story.hurried?.share ?? 0);
    if (copied) meter.readings = before ?? meter.readings;
    before = hurried && fault === null ? meter.readings : null;
    yield meter;
  }
}

const units = (percent: number): number => Math.round(percent * 10_000);

function offsetOf(story: BatchStory, rig: number, position: number): number {
  const place = story.positionOffsets?.find((offset) => offset.rig === rig && offset.position === position);
  return (place?.offset ?? 0) + (story.rigOffsets?.[rig] ?? 0) + (story.lotOffset ?? 0);
}
