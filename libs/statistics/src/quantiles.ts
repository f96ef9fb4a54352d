import jstat from 'jstat';

/** The z below which a standard normal variable falls with this probability. */
export function normalQuantile(probability: number): number {
  return jstat.jStat.normal.inv(probability, 0, 1);
}

/** The t below which a Student variable with these degrees of freedom falls with this probability. */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.jStat.studentt.inv(probability, degreesOfFreedom);
}

/** Beyond this probability the quantile is that of this probability: further out, nothing is known. */
const furthest = 1e-15;

/** The z that is as improbable as this t, on the same side. */
export function normalScore(t: number, degreesOfFreedom: number): number {
  const tail = Math.max(furthest, jstat.jStat.studentt.cdf(-Math.abs(t), degreesOfFreedom));
  return t === 0 ? 0 : -Math.sign(t) * normalQuantile(tail);
}
