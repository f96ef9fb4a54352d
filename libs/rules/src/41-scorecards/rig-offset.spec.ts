import { compareRigs, type RigSums } from './rig-offset.js';

const settings = { familywiseError: 0.001, minimumOffset: 0.05, minimumMeters: 30 };

/** Meters with this mean error and a standard deviation of about 0.25 %. */
function rig(rigCode: string, mean: number, n = 600): RigSums {
  return { rigCode, n, sumError: n * mean, sumSquares: n * mean * mean + 0.0625 * (n - 1) };
}
const flagged = (rigs: RigSums[]): string[] =>
  compareRigs(rigs, settings).rigs.flatMap((one) => (one.flagged ? [one.rigCode] : []));

describe('the offset of a rig', () => {
  it('shows when it is 0.12 %, with an interval that leaves out zero', () => {
    const rigs = [rig('1', 0.01), rig('2', 0.12), rig('3', 0), rig('4', -0.005), rig('5', 0.01)];
    expect(flagged(rigs)).toEqual(['2']);
    const second = compareRigs(rigs, settings).rigs[1];
    expect(second?.offset).toBeCloseTo(0.11, 6);
    expect(second?.low).toBeGreaterThan(0);
    expect(second?.high).toBeGreaterThan(0.12);
  });

  it.each<[string, RigSums[]]>([
    ['when it is within chance', [rig('1', 0.12, 40), rig('2', 0, 40), rig('3', 0, 40)]],
    [
      'when it is sure but does not matter',
      [rig('1', 0.04, 1_000_000), rig('2', 0, 1_000_000), rig('3', 0, 1_000_000)],
    ],
    ['of two rigs: nobody knows which', [rig('1', 1), rig('2', 0)]],
    ['of a rig with too few meters', [rig('1', 1, 29), rig('2', 0), rig('3', 0)]],
    ['of a rig alone', [rig('1', 1)]],
  ])('is not flagged %s', (_, rigs) => {
    expect(flagged(rigs)).toEqual([]);
  });

  it('has no interval while nothing is known of the spread', () => {
    const one = { rigCode: '1', n: 1, sumError: 0.5, sumSquares: 0.25 };
    expect(compareRigs([one], settings).rigs).toEqual([
      { rigCode: '1', n: 1, mean: 0.5, offset: 0, low: null, high: null, flagged: false },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(compareRigs([], settings)).toEqual({ centre: null, rigs: [] });
  });
});
