import { joinReadings, mergeReadings } from './join-readings.js';
import type { MeterReadings } from './meter-readings.js';

const meter = (points: string[], readings: string[], withheld = 0): MeterReadings => ({
  row: 1,
  taskNo: 'T',
  assetNo: 'A',
  points,
  readings,
  conclusions: 'P'.repeat(points.length),
  withheld,
});

describe('joinReadings', () => {
  const before = meter(['a', 'b'], ['1', '2']);

  it.each([
    ['another part', meter(['c'], ['3']), ['1', '2', '3'], [1, 0, 0]],
    ['the same part again', before, ['1', '2'], [0, 2, 0]],
    ['a part that overlaps', meter(['b', 'c'], ['2', '3']), ['1', '2', '3'], [1, 1, 0]],
    ['a part that overlaps with other readings', meter(['b', 'c'], ['9', '3']), ['1', '9', '3'], [1, 0, 1]],
    ['a correction of one point keeps the others', meter(['a'], ['9']), ['9', '2'], [0, 0, 1]],
  ])('%s', (_, brought, readings, [added, repeated, changed]) => {
    const joined = joinReadings(before, brought);
    expect(joined).toMatchObject({ added, repeated, changed, readings: { readings } });
  });

  it('takes another conclusion of the rig on a point for a change', () => {
    expect(joinReadings(before, { ...meter(['a'], ['1']), conclusions: 'F' })).toMatchObject({ changed: 1 });
  });

  it.each([
    ['one mended row of two', meter(['a'], ['1'], 2), meter(['b'], ['2']), 1],
    ['both mended', meter(['a'], ['1'], 2), meter(['b', 'c'], ['2', '3']), 0],
    ['one mended, the other refused again', meter(['a'], ['1'], 2), meter(['b'], ['2'], 1), 1],
    ['the same broken file again', meter(['a'], ['1'], 2), meter(['a'], ['1'], 2), 2],
    ['the whole meter again, mended', meter(['a'], ['1'], 2), meter(['a', 'b', 'c'], ['1', '2', '3']), 0],
    ['a meter all of whose rows were refused', meter([], [], 2), meter(['b', 'c'], ['2', '3']), 0],
    ['another part does not mend a refused row', meter(['a'], ['1'], 1), meter(['c', 'd'], ['3', '4']), 1],
    ['refused rows of both parts', meter(['a'], ['1'], 1), meter(['c', 'd'], ['3', '4'], 2), 3],
    ['a refused row of the second part', meter(['a'], ['1']), meter(['c'], ['3'], 1), 1],
  ])('rows withheld: %s', (_, first, brought, withheld) => {
    expect(joinReadings(first, brought).readings.withheld).toBe(withheld);
  });
});

describe('mergeReadings', () => {
  it('makes one of parts of a file', () => {
    const merged = mergeReadings([meter(['a', 'b'], ['1', '2']), meter(['c'], ['4'], 1)]);
    expect(merged).toMatchObject({
      points: ['a', 'b', 'c'],
      readings: ['1', '2', '4'],
      conclusions: 'PPP',
      withheld: 1,
    });
  });

  it('leaves a meter unjudged that has two readings of one point', () => {
    expect(mergeReadings([meter(['a'], ['1']), meter(['a'], ['2'])]).withheld).toBe(1);
    expect(mergeReadings([meter(['a'], ['1']), meter(['a'], ['1'])]).withheld).toBe(0);
  });
});
