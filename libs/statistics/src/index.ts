export { inverseMatrix } from './inverse-matrix.js';
export { median } from './median.js';
export { pooledVariance, type GroupSums } from './pooled-variance.js';
export { normalQuantile, normalScore, tQuantile } from './quantiles.js';
export { wilsonInterval, type Interval } from './wilson-interval.js';
