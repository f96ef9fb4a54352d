import jstat from 'jstat';

/** The z below which a standard normal variable falls with this probability. */
export function normalQuantile(probability: number): number {
  return jstat.jStat.normal.inv(probability, 0, 1);
}

/** The t below which a Student variable with these degrees of freedom falls with this probability. */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.jStat.studentt.inv(probability, degreesOfFreedom);
}
