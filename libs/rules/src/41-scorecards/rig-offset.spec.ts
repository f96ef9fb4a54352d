import type { RigWork } from './rig-effects.js';
import { compareRigs } from './rig-offset.js';

const settings = { familywiseError: 0.001, minimumOffset: 0.05, minimumMeters: 30 };

/** Meters of a batch with this mean error and a standard deviation of about 0.25 %. */
function load(rigCode: string, mean: number, n = 600, batch = 1): RigWork {
  return { rigCode, batch, n, sumError: n * mean, sumSquares: n * mean * mean + 0.0625 * (n - 1) };
}
const flagged = (work: RigWork[]): string[] =>
  compareRigs(work, settings).flatMap((one) => (one.flagged ? [one.rigCode] : []));

/** Batches of 600 meters on the rigs that are named, each at a level of its own; the rigs add what is told. */
const batches = (rigsOf: string[][], levels: number[], adds: Record<string, number> = {}): RigWork[] =>
  rigsOf.flatMap((rigs, batch) => rigs.map((rig) => load(rig, (levels[batch] ?? 0) + (adds[rig] ?? 0), 600, batch)));

describe('the offset of a rig', () => {
  it('shows when it is 0.12 %, with an interval that leaves out zero', () => {
    const work = [load('1', 0.01), load('2', 0.12), load('3', 0), load('4', -0.005), load('5', 0.01)];
    expect(flagged(work)).toEqual(['2']);
    const second = compareRigs(work, settings)[1];
    expect(second?.offset).toBeCloseTo(0.11, 6);
    expect(second?.low).toBeGreaterThan(0);
    expect(second?.high).toBeGreaterThan(0.12);
  });

  describe('against the level of the batches that the rig got', () => {
    const mixed = [
      ['1', '2', '3'],
      ['2', '3', '4'],
      ['3', '4', '5', '1'],
      ['1', '5'],
    ];
    const levels = [0.4, -0.3, 0.1, 0.9];

    it('is nothing, however much batches differ and rigs differ in what they got', () => {
      expect(flagged(batches(mixed, levels))).toEqual([]);
      for (const { offset } of compareRigs(batches(mixed, levels), settings)) expect(offset).toBeCloseTo(0, 9);
    });

    it('is found as it is', () => {
      const work = batches(mixed, levels, { 4: -0.2 });
      expect(flagged(work)).toEqual(['4']);
      const offsets = compareRigs(work, settings).map(({ rigCode, offset }) => [
        rigCode,
        Math.round(offset * 1000) / 1000 + 0,
      ]);
      expect(Object.fromEntries(offsets)).toEqual({ 1: 0, 2: 0, 3: 0, 4: -0.2, 5: 0 });
    });

    it('is unknown of a rig that had its batch for itself', () => {
      const work = [...batches([['1', '2', '3']], [0]), load('9', 2, 600, 77)];
      expect(compareRigs(work, settings).map(({ rigCode }) => rigCode)).toEqual(['1', '2', '3']);
    });

    it('is taken from its own group where two groups of rigs share no batch', () => {
      const work = batches(
        [
          ['1', '2', '3'],
          ['7', '8', '9'],
        ],
        [0, 1],
        { 8: 0.3 },
      );
      expect(flagged(work)).toEqual(['8']);
    });

    it('is within chance where whole loads move by as much', () => {
      const moved = Array.from({ length: 12 }, (_, batch) =>
        ['1', '2', '3'].map((rig, at) => load(rig, (((batch * 7 + at * 5) % 11) - 5) * 0.04, 600, batch)),
      ).flat();
      expect(flagged(moved)).toEqual([]);
    });
  });

  it.each<[string, RigWork[]]>([
    ['when it is within chance', [load('1', 0.12, 40), load('2', 0, 40), load('3', 0, 40)]],
    [
      'when it is sure but does not matter',
      [load('1', 0.04, 1_000_000), load('2', 0, 1_000_000), load('3', 0, 1_000_000)],
    ],
    ['of two rigs: nobody knows which', [load('1', 1), load('2', 0)]],
    ['of a rig with too few meters', [load('1', 1, 29), load('2', 0), load('3', 0)]],
    ['of a rig alone', [load('1', 1)]],
  ])('is not flagged %s', (_, work) => {
    expect(flagged(work)).toEqual([]);
  });

  it('has no interval while nothing is known of the spread', () => {
    const [one, two] = ['1', '2'].map((rigCode) => ({ rigCode, batch: 1, n: 1, sumError: 0.5, sumSquares: 0.25 }));
    expect(one && two ? compareRigs([one, two], settings)[0] : null).toEqual({
      ...{ rigCode: '1', n: 1, offset: 0, low: null, high: null, flagged: false },
    });
  });

  it('of nothing is nothing', () => {
    expect(compareRigs([], settings)).toEqual([]);
  });
});
