import { monthOffsets } from './month-offsets.js';

/** Four meters with this mean error; they scatter by 0.1. */
const lot = (rigId: number, batchId: number, month: number, mean: number) => ({
  ...{ rigId, batchId, month, n: 4, sum: 4 * mean },
  sumSquares: 4 * mean * mean + 3 * 0.01,
});

describe('monthOffsets', () => {
  it('takes rigs from the median of those on the same batch: the level of a lot does not matter', () => {
    const lots = [
      ...[lot(1, 1, 202601, 0.1), lot(2, 1, 202601, 0.1), lot(3, 1, 202601, 0.3)],
      ...[lot(1, 2, 202602, -0.5), lot(2, 2, 202602, -0.5), lot(3, 2, 202602, -0.3)],
    ];
    const months = monthOffsets(lots);
    expect(months.get(3)?.map(({ month, n, offset }) => [month, n, offset.toFixed(3)])).toEqual([
      [202601, 4, '0.200'],
      [202602, 4, '0.200'],
    ]);
    expect(months.get(1)?.map(({ offset }) => offset.toFixed(3))).toEqual(['0.000', '0.000']);
    expect(months.get(3)?.[0]?.standardError).toBeCloseTo(0.05);
  });

  it('weighs the batches of a month by their meters', () => {
    const more = { ...lot(3, 1, 202601, 0.4), n: 12, sum: 12 * 0.4, sumSquares: 12 * 0.16 };
    const lots = [
      ...[lot(1, 1, 202601, 0), lot(2, 1, 202601, 0), more],
      ...[lot(1, 2, 202601, 0), lot(2, 2, 202601, 0), lot(3, 2, 202601, 0)],
    ];
    expect(
      monthOffsets(lots)
        .get(3)
        ?.map(({ n, offset }) => [n, offset.toFixed(2)]),
    ).toEqual([[16, '0.30']]);
  });

  it('a batch on two rigs has no centre, and nothing has none', () => {
    expect(monthOffsets([lot(1, 1, 202601, 0), lot(2, 1, 202601, 1)]).size).toBe(0);
    expect(monthOffsets([]).size).toBe(0);
  });
});
