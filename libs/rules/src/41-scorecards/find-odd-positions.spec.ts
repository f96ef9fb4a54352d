import { findOddPositions, type PositionSums } from './find-odd-positions.js';

const settings = { familywiseError: 0.001, minimumDifference: 0.1 };

/** Ten meters whose mean errors lie evenly around a centre, with a standard deviation of 0.25 % or as told. */
function position(number: number, centre: number, spread = 0.25): PositionSums {
  const errors = Array.from({ length: 10 }, (_, index) => centre + (spread * (index - 4.5)) / 3.0277);
  return {
    position: number,
    n: errors.length,
    sumError: errors.reduce((sum, error) => sum + error, 0),
    sumSquares: errors.reduce((sum, error) => sum + error * error, 0),
  };
}
const rig = (offsets: Record<number, number> = {}): PositionSums[] =>
  Array.from({ length: 60 }, (_, index) => position(index + 1, 0.1 + (offsets[index + 1] ?? ((index % 7) - 3) * 0.02)));
const oddOf = (sums: PositionSums[]): number[] =>
  findOddPositions(sums, settings).positions.flatMap((found) => (found.odd ? [found.position] : []));

describe('the positions of a rig', () => {
  it.each<[string, number[], Record<number, number>]>([
    ['all in family', [], {}],
    ['one 0.6 % high', [17], { 17: 0.6 }],
    ['one 0.6 % low', [42], { 42: -0.6 }],
    ['both', [17, 42], { 17: 0.6, 42: -0.6 }],
    ['one 0.3 % high: within chance for ten meters', [], { 5: 0.3 }],
    [
      'twenty of sixty 0.6 % high: the centre does not follow them',
      Array.from({ length: 20 }, (_, i) => i + 1),
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 1, 0.6])),
    ],
  ])('%s: %j', (_, odd, offsets) => {
    expect(oddOf(rig(offsets))).toEqual(odd);
  });

  it('are compared with the centre, in order', () => {
    const map = findOddPositions(rig({ 17: 0.6 }).reverse(), settings);
    expect(map.centre).toBeCloseTo(0.1, 6);
    expect(map.standardDeviation).toBeCloseTo(0.25, 4);
    expect(map.criticalZ).toBeCloseTo(4.34, 1);
    expect(map.positions[16]).toMatchObject({ position: 17, n: 10, odd: true });
    expect(map.positions[16]?.difference).toBeCloseTo(0.6, 6);
    expect(map.positions[16]?.standardError).toBeCloseTo(0.08, 2);
  });

  it('may differ surely and yet too little to matter', () => {
    const sums = rig().map((one) => position(one.position, one.position === 9 ? 0.09 : 0, 0.01));
    const ninth = findOddPositions(sums, settings).positions[8];
    expect(ninth?.z).toBeGreaterThan(20);
    expect(ninth?.odd).toBe(false);
  });

  it('without any spread are odd when they differ', () => {
    const sums = [1, 2, 3].map((number) => position(number, number === 3 ? 0.5 : 0, 0));
    expect(oddOf(sums)).toEqual([3]);
  });

  it('with one meter each show their differences and name nobody', () => {
    const sums = [0, 0, 5].map((error, index) => ({
      position: index + 1,
      n: 1,
      sumError: error,
      sumSquares: error ** 2,
    }));
    const map = findOddPositions(sums, settings);
    expect(map.positions.map(({ difference, odd, z }) => [difference, odd, z])).toEqual([
      [0, false, null],
      [0, false, null],
      [5, false, null],
    ]);
  });

  it('of a rig without results are none', () => {
    expect(findOddPositions([{ position: 1, n: 0, sumError: 0, sumSquares: 0 }], settings)).toEqual({
      centre: null,
      standardDeviation: null,
      criticalZ: null,
      positions: [],
    });
  });
});
