import fc from 'fast-check';
import { acceptanceProbability, lotAcceptanceProbability, shareAccepted } from './acceptance-probability.js';
import { ocCurve } from './operating-characteristic.js';
import { AQLS, SEVERITIES, singlePlan } from './single-plans.js';
import { CODE_LETTERS } from './code-letter.js';

const choose = (n: bigint, k: bigint): bigint => {
  let result = 1n;
  for (let i = 1n; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
};

/** numerator / denominator to 18 digits after the point, without any floating sum. */
const quotient = (numerator: bigint, denominator: bigint): number =>
  Number((numerator * 10n ** 18n) / denominator) / 1e18;

/** The binomial sum in whole numbers, for a share of `parts` in `of`. */
function exactBinomial(n: number, ac: number, parts: number, of: number): number {
  const [size, p, whole] = [BigInt(n), BigInt(parts), BigInt(of)];
  let sum = 0n;
  for (let d = 0n; d <= BigInt(ac); d++) sum += choose(size, d) * p ** d * (whole - p) ** (size - d);
  return quotient(sum, whole ** size);
}

function exactHypergeometric(lot: number, bad: number, n: number, ac: number): number {
  const [N, D, size] = [BigInt(lot), BigInt(bad), BigInt(n)];
  let sum = 0n;
  for (let d = 0n; d <= BigInt(ac) && d <= D && d <= size; d++) {
    if (size - d <= N - D) sum += choose(D, d) * choose(N - D, size - d);
  }
  return quotient(sum, choose(N, size));
}

describe('the probability of acceptance', () => {
  it('is the exact binomial to 1e-9, for every plan of the tables', () => {
    for (const severity of SEVERITIES) {
      for (const aql of AQLS) {
        for (const letter of CODE_LETTERS.filter((letter) => letter <= 'M')) {
          const plan = singlePlan(letter, aql, severity);
          if (plan.sampleSize > 800) continue;
          for (const parts of [1, 25, 103, 652]) {
            const exact = exactBinomial(plan.sampleSize, plan.acceptanceNumber, parts, 10_000);
            expect(Math.abs(acceptanceProbability(plan, parts / 10_000) - exact)).toBeLessThan(1e-9);
          }
        }
      }
    }
  });

  it.each([
    [3150, 1, 3],
    [2000, 21, 105],
    [1250, 21, 200],
  ])('is exact for n %i Ac %i at %i in 10 000, too', (sampleSize, acceptanceNumber, parts) => {
    const exact = exactBinomial(sampleSize, acceptanceNumber, parts, 10_000);
    expect(Math.abs(acceptanceProbability({ sampleSize, acceptanceNumber }, parts / 10_000) - exact)).toBeLessThan(
      1e-9,
    );
  });

  it('of n 80 Ac 2 is 0.95 at 1.03 % and 0.10 at 6.52 %', () => {
    const plan = { sampleSize: 80, acceptanceNumber: 2 };
    expect(acceptanceProbability(plan, 0.0103)).toBeCloseTo(0.95, 2);
    expect(acceptanceProbability(plan, 0.0652)).toBeCloseTo(0.1, 2);
    expect(shareAccepted(plan, 0.95)).toBeCloseTo(0.0103, 4);
    expect(shareAccepted(plan, 0.1)).toBeCloseTo(0.0652, 4);
  });

  it('is 1 for perfect lots, 0 for lots without a good piece, 1 when all may fail', () => {
    const plan = { sampleSize: 13, acceptanceNumber: 1 };
    expect(acceptanceProbability(plan, 0)).toBe(1);
    expect(acceptanceProbability(plan, 1)).toBe(0);
    expect(acceptanceProbability({ sampleSize: 2, acceptanceNumber: 2 }, 1)).toBe(1);
  });

  it('of this very lot is the exact hypergeometric to 1e-9', () => {
    const lots = fc.record({ lot: fc.integer({ min: 2, max: 3000 }), seed: fc.integer({ min: 0, max: 1e6 }) });
    fc.assert(
      fc.property(lots, fc.integer({ min: 0, max: 21 }), ({ lot, seed }, ac) => {
        const n = 1 + (seed % Math.min(lot, 315));
        const bad = (seed * 7) % (lot + 1);
        const found = lotAcceptanceProbability({ sampleSize: n, acceptanceNumber: ac }, lot, bad);
        return Math.abs(found - exactHypergeometric(lot, bad, n, ac)) < 1e-9;
      }),
      { numRuns: 60 },
    );
  });

  it('of a lot that is inspected whole is certain', () => {
    const plan = { sampleSize: 12, acceptanceNumber: 0 };
    expect(lotAcceptanceProbability(plan, 12, 0)).toBe(1);
    expect(lotAcceptanceProbability(plan, 12, 1)).toBe(0);
  });
});

describe('the curve of a plan', () => {
  const curve = ocCurve({ sampleSize: 50, acceptanceNumber: 1 });

  it('falls from 1 to hardly anything', () => {
    const probabilities = curve.points.map(({ probability }) => probability);
    expect(probabilities[0]).toBe(1);
    expect(probabilities.at(-1)).toBeLessThan(0.0011);
    expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
  });

  it('goes through its risk points', () => {
    for (const { share, probability } of [curve.producersRisk, curve.consumersRisk]) {
      expect(acceptanceProbability({ sampleSize: 50, acceptanceNumber: 1 }, share)).toBeCloseTo(probability, 9);
    }
    expect(curve.producersRisk.share).toBeLessThan(curve.consumersRisk.share);
  });
});
