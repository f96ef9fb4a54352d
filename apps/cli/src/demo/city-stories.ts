import { addDays } from '#libs/rules';
import type { BatchStory, MadeFault } from './made-batch.js';

/** One batch of the made-up city. */
export interface CityBatch {
  title: string;
  supplierCode: string;
  story: BatchStory;
  /** The second round, when the supplier mends the batch. */
  mended: BatchStory | null;
}

export const suppliers = [
  { code: 'HD01', name: '海东电表' },
  { code: 'JN01', name: '江南仪表' },
  { code: 'BC01', name: '北辰计量' },
  { code: 'HX01', name: '华信电子' },
];

interface Plot {
  title: string;
  supplier: number;
  faults: Partial<Record<MadeFault, number>>;
  mended?: boolean;
}

/** What there is to find; batches take turns in this order. */
const plots: readonly Plot[] = [
  { title: '正常 accepted', supplier: 0, faults: { appearance: 2, 'basic-error': 1 } },
  {
    title: '三只同类故障，整改后合格 three of a kind, mended',
    supplier: 2,
    faults: { 'clock-daily-error': 3 },
    mended: true,
  },
  { title: '正常 accepted', supplier: 1, faults: { 'basic-error': 2 } },
  { title: '批量隐患待整改 hidden defect, open', supplier: 3, faults: { starting: 4, 'basic-error': 6 } },
  { title: '正常 accepted', supplier: 0, faults: { creeping: 1 } },
  { title: '正常 accepted', supplier: 1, faults: { appearance: 1 } },
];

const mostBatches = 1000;

/** Batches of some thousand meters at the most, the latest verified in the last days, the others each some days earlier. */
export function cityStories(meters: number, seed: number, today: string): CityBatch[] {
  const count = Math.min(mostBatches, Math.max(3, Math.round(meters / 1500)));
  const each = Math.floor(meters / count);
  return Array.from({ length: count }, (_, index) => {
    const plot = plots[index % plots.length] ?? { title: '', supplier: 0, faults: {} };
    const spacing = Math.max(1, Math.min(20, Math.floor(700 / count)));
    const firstDay = addDays(today, -8 - (count - 1 - index) * spacing);
    const story = storyOf({ index, seed, meters: each, firstDay, faults: plot.faults, round: 1 });
    const again = { index, seed, meters: each, firstDay: addDays(today, -4), faults: {}, round: 2 };
    const supplierCode = suppliers[plot.supplier]?.code ?? 'HD01';
    return { title: plot.title, supplierCode, story, mended: plot.mended ? storyOf(again) : null };
  });
}

interface StoryFacts {
  index: number;
  seed: number;
  meters: number;
  firstDay: string;
  faults: BatchStory['faults'];
  round: number;
}

function storyOf({ index, seed, meters, firstDay, faults, round }: StoryFacts): BatchStory {
  const number = String(index + 1).padStart(4, '0');
  return {
    batchNo: `262611${String(seed % 100).padStart(2, '0')}0000${number}`,
    taskNo: `39261${round}${String(seed % 100).padStart(2, '0')}0000${number}`,
    serialPrefix: `26${String(seed % 100).padStart(2, '0')}${number}`,
    meters,
    firstDay,
    rigs: [1, 2, 3, 4, 5],
    positions: 60,
    verifiers: ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'],
    checkers: ['C001', 'C002', 'C003'],
    faults,
    positionOffsets: [
      { rig: 3, position: 42, offset: 0.6 },
      { rig: 5, position: 5, offset: 0.6 },
    ],
    rigOffsets: { 2: 0.12 },
    seed: seed * 7919 + index * 10 + round,
  };
}
