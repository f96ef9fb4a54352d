import jstat from 'jstat';

/** The inverse of a square matrix that has one. */
export function inverseMatrix(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.length === 0 ? [] : jstat.jStat.inv(matrix.map((row) => [...row]));
}
