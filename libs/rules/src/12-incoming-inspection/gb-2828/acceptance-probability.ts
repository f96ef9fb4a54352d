import type { SinglePlan } from './single-plans.js';

/**
 * Probability that a plan accepts lots of a process with this share of nonconforming pieces (0 … 1): the binomial sum
 * Σ C(n,d)·p^d·(1−p)^(n−d) over d ≤ Ac, each term from the one before it. GB/T 2828.1-2012, tables 5 to 8.
 */
export function acceptanceProbability({ sampleSize: n, acceptanceNumber }: SinglePlan, share: number): number {
  if (acceptanceNumber >= n || share <= 0) return 1;
  if (share >= 1) return 0;
  const odds = share / (1 - share);
  let term = Math.exp(n * Math.log1p(-share));
  let sum = term;
  for (let d = 1; d <= acceptanceNumber; d++) {
    term *= ((n - d + 1) / d) * odds;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Probability that a plan accepts this very lot with so many nonconforming pieces in it: the hypergeometric sum
 * Σ C(D,d)·C(N−D,n−d)/C(N,n) over d ≤ Ac.
 */
export function lotAcceptanceProbability(plan: SinglePlan, lotSize: number, nonconforming: number): number {
  const { sampleSize: n, acceptanceNumber } = plan;
  const good = lotSize - nonconforming;
  const least = Math.max(0, n - good);
  const most = Math.min(acceptanceNumber, nonconforming, n);
  const whole = logChoose(lotSize, n);
  let sum = 0;
  for (let d = least; d <= most; d++) sum += Math.exp(logChoose(nonconforming, d) + logChoose(good, n - d) - whole);
  return Math.min(1, sum);
}

/** ln C(n, k), by the shorter of its two products. */
function logChoose(n: number, k: number): number {
  const steps = Math.min(k, n - k);
  let sum = 0;
  for (let i = 1; i <= steps; i++) sum += Math.log((n - steps + i) / i);
  return sum;
}

/** The share of nonconforming pieces (0 … 1) that a plan accepts with this probability. */
export function shareAccepted(plan: SinglePlan, probability: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (acceptanceProbability(plan, middle) >= probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
