import { inverseMatrix } from './inverse-matrix.js';

describe('the inverse of a matrix', () => {
  it.each([
    [[], []],
    [[[4]], [[0.25]]],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [
        [0.6, -0.2],
        [-0.2, 0.4],
      ],
    ],
  ])('of %j is %j', (matrix, inverse) => {
    const found = inverseMatrix(matrix);
    expect(found).toHaveLength(inverse.length);
    inverse.forEach((row, at) => row.forEach((value, column) => expect(found[at]?.[column]).toBeCloseTo(value, 12)));
  });

  it('leaves what it was given as it was', () => {
    const matrix = [[4]];
    inverseMatrix(matrix);
    expect(matrix).toEqual([[4]]);
  });
});
