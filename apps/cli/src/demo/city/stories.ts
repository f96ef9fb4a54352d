import { addDays } from '#libs/rules';
import { daysOf, type CityDays } from './days.js';
import { comesTo, plotOf, type Ending, type Plot } from './plots.js';
import { citySuppliers, modelCode, supplierOfTurn, type CitySupplier } from './suppliers.js';
import type { BatchStory, MadeFault } from '../made-batch.js';
import { SeededRandom } from '../seeded-random.js';

/** One batch of the made-up city. */
export interface CityBatch {
  title: string;
  ending: Ending;
  supplierCode: string;
  modelCode: string;
  days: CityDays;
  /** The batch whose returned meters it came for. */
  replaces: string | null;
  story: BatchStory;
  /** The second round, when the supplier has mended the batch. */
  mended: BatchStory | null;
}

export interface CitySize {
  meters: number;
  /** The same seed makes the same city. */
  seed: number;
}

/** Two years of deliveries: one batch for each of the plots at least, some thousand meters a batch at the most. */
const [fewest, usual, largest, years] = [16, 48, 2500, 720];

/** The batches in the order of their arrival. */
export function cityStories({ meters, seed }: CitySize, today: string): CityBatch[] {
  const count = Math.max(Math.min(usual, Math.max(fewest, Math.floor(meters / 300))), Math.ceil(meters / largest));
  const each = Math.floor(meters / count);
  return Array.from({ length: count }, (_, index) => {
    const quantity = each + (index < meters - each * count ? 1 : 0);
    return oneBatch({ index, count, quantity, seed, today });
  });
}

interface Turn {
  index: number;
  count: number;
  quantity: number;
  seed: number;
  today: string;
}

function oneBatch(turn: Turn): CityBatch {
  const fromLast = turn.count - 1 - turn.index;
  const plot = plotOf(fromLast);
  const supplier = citySuppliers.find(({ code }) => code === plot.supplierCode) ?? supplierOfTurn(turn.index);
  const daysAgo = plot.daysAgo ?? 10 + Math.floor((fromLast * (years - 10)) / turn.count);
  const firstDay = addDays(turn.today, -daysAgo);
  const days = daysOf(firstDay, plot.ending);
  const story = storyOf(turn, { plot, supplier, firstDay, round: 1 });
  return {
    ...{ title: plot.title, ending: plot.ending, supplierCode: supplier.code, days, story },
    // Who sends something for a batch sends the same meters.
    modelCode: modelCode(supplier, turn.index + (plot.replaces ? fromLast - plot.replaces : 0)),
    replaces: plot.replaces === undefined ? null : batchNoOf(turn.seed, turn.count - 1 - plot.replaces),
    mended: ['mended', 'mended-late', 'returned'].includes(plot.ending)
      ? storyOf(turn, { plot, supplier, firstDay: days.mended, round: 2 })
      : null,
  };
}

const placeOf = (seed: number): string => String(seed % 100).padStart(2, '0');
const numberOf = (index: number): string => String(index + 1).padStart(4, '0');
const batchNoOf = (seed: number, index: number): string => `262611${placeOf(seed)}0000${numberOf(index)}`;

interface Chapter {
  plot: Plot;
  supplier: CitySupplier;
  firstDay: string;
  round: 1 | 2;
}

const [rigCount, drifting] = [20, 11];
const badPositions = [
  { rig: 3, position: 42, offset: 0.6 },
  { rig: 5, position: 5, offset: 0.6 },
  { rig: 17, position: 58, offset: -0.55 },
];

/** In turn; the rig that drifts has a load of every other batch, so that a small city shows it, too. */
function rigsOf(index: number, loads: number): number[] {
  const rigs = Array.from({ length: loads }, (_, at) => ((index * 7 + at) % rigCount) + 1);
  if (index % 2 === 1 || rigs.includes(drifting)) return rigs;
  const given = rigs.findLastIndex((code) => badPositions.every(({ rig }) => rig !== code));
  return rigs.with(given, drifting);
}

const staff = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(3, '0')}`);

function storyOf({ index, quantity, seed, today }: Turn, { plot, supplier, firstDay, round }: Chapter): BatchStory {
  const random = new SeededRandom(seed * 7919 + index * 10 + round);
  const [place, number] = [placeOf(seed), numberOf(index)];
  const loads = Math.min(rigCount, Math.max(3, Math.ceil(quantity / 60)));
  const month = Number(firstDay.slice(5, 7));
  return {
    batchNo: batchNoOf(seed, index),
    taskNo: `39261${round}${place}0000${number}`,
    ...{ serialPrefix: `26${place}${number}`, meters: quantity, firstDay, positions: 60 },
    rigs: rigsOf(index, loads),
    ...{ verifiers: staff('V', 6), checkers: staff('C', 3), rotation: Math.floor(random.next() * 6) },
    faults: faultsOf(quantity, { plot, supplier, round, random }),
    spread: supplier.spread,
    // Warm months read a little higher; each lot has a level of its own.
    lotOffset: supplier.level + 0.04 * Math.sin(((month - 4) / 6) * Math.PI) + random.normal() * 0.03,
    positionOffsets: badPositions,
    rigOffsets: rigOffsetsOn(firstDay, today),
    hurried: { verifier: 'V005', share: 0.06 },
    ...(!comesTo('verification', plot.ending) && { verified: 0 }),
    ...(plot.ending === 'half-verified' && { verified: Math.floor(quantity / 2) }),
    seed: seed * 7919 + index * 10 + round,
  };
}

/** How far rigs were off on a day, %; the others were right. */
export function rigOffsetsOn(day: string, today: string): Record<number, number> {
  return { 2: 0.12, [drifting]: driftOn(day, today) };
}

/** Rig 11 was right until a year ago; since then it goes up by 0.03 % a month. */
function driftOn(day: string, today: string): number {
  const days = (Date.parse(day) - Date.parse(addDays(today, -365))) / 86_400_000;
  return Math.max(0, days) * 0.001;
}

const usualFaults: readonly MadeFault[] = [
  'appearance',
  'starting',
  'creeping',
  'basic-error',
  'constant',
  'clock-daily-error',
  'communication',
  'display',
];

interface FaultyLot {
  plot: Plot;
  supplier: CitySupplier;
  round: 1 | 2;
  random: SeededRandom;
}

/** Here and there one or two of a kind, one in a hundred meters at the most, which no batch fails for; and what the plot wants. */
function faultsOf(meters: number, { plot, supplier, round, random }: FaultyLot): BatchStory['faults'] {
  const faults: BatchStory['faults'] = {};
  let left = Math.floor(meters / 100);
  for (const fault of usualFaults) {
    const careless = random.next() * 100 < supplier.carelessness;
    const [often, two] = [fault === 'basic-error' ? 2 : 1, random.next() < 0.35];
    const wanted = careless || (often > 1 && random.next() < 0.4) ? (two ? 2 : 1) : 0;
    const count = Math.min(wanted, left);
    if (count > 0) faults[fault] = count;
    left -= count;
  }
  const bad = round === 1 || plot.ending === 'returned';
  if (plot.defect && bad) faults[plot.defect[0]] = Math.max(4, Math.round((meters * plot.defect[1]) / 10_000));
  return faults;
}
