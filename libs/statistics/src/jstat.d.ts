/** What is used of jstat, which brings no types of its own. */
declare module 'jstat' {
  interface JStat {
    normal: { inv(probability: number, mean: number, standardDeviation: number): number };
    studentt: {
      inv(probability: number, degreesOfFreedom: number): number;
      cdf(value: number, degreesOfFreedom: number): number;
    };
    inv(matrix: number[][]): number[][];
  }
  const jstat: { jStat: JStat };
  export = jstat;
}
