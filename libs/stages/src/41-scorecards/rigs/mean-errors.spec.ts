import { fromCentreOfType, summedBy } from './mean-errors.js';
import type { PositionErrors } from './rig-errors.read-model.js';

const errors = (rigCode: string, modelId: number, ...values: number[]): PositionErrors => ({
  ...{ rigCode, position: 1, modelId, n: values.length },
  sum: values.reduce((a, b) => a + b, 0),
  sumSquares: values.reduce((a, b) => a + b * b, 0),
});

describe('errors from the centre of their type', () => {
  it('do not make a rig differ that only had another mix of types', () => {
    const rows = [
      ...[errors('1', 1, 0.5, 0.5), errors('2', 1, 0.5), errors('3', 1, 0.5)],
      ...[errors('1', 2, -0.3), errors('2', 2, -0.3, -0.3, -0.3), errors('3', 2, -0.3)],
    ];
    const byRig = summedBy(
      fromCentreOfType(rows, (row) => row.rigCode),
      (row) => row.rigCode,
    );
    expect([...byRig.values()].map(({ n, sum }) => [n, Math.round(sum * 1e9) / 1e9])).toEqual([
      [3, 0],
      [4, 0],
      [2, 0],
    ]);
  });

  it('keep the sum of squares about the centre', () => {
    const [one] = fromCentreOfType([errors('1', 1, 1, 2, 3)], (row) => row.rigCode);
    expect(one).toMatchObject({ n: 3, sum: 0, sumSquares: 2 });
  });

  it('of nothing are nothing', () => expect(fromCentreOfType([], (row) => row.rigCode)).toEqual([]));
});
