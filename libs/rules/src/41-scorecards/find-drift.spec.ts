import { findDrift, type MonthOffset } from './find-drift.js';

const settings = { familywiseError: 0.001, rigs: 20, referenceMonths: 6, slack: 0.5, minimumChange: 0.05 };
/** 24 months from 2025-01 on, 50 meters each. */
const months = (offset: (at: number) => number, standardError = 0.02): MonthOffset[] =>
  Array.from({ length: 24 }, (_, at) => ({
    month: (2025 + Math.floor(at / 12)) * 100 + 1 + (at % 12),
    ...{ n: 50, offset: offset(at), standardError },
  }));
/** A scatter that repeats, of standard deviation 0.02. */
const noise = (at: number): number => [0.02, -0.02, 0.01, -0.03, 0.03, -0.01][at % 6] ?? 0;

describe('findDrift', () => {
  it('a rig that stays where it was does not drift', () => {
    expect(findDrift(months(noise), settings)).toBeNull();
  });

  it('a rig that always read high by the same does not drift', () => {
    expect(
      findDrift(
        months((at) => 0.12 + noise(at)),
        settings,
      ),
    ).toBeNull();
  });

  it.each([
    ['up', 1],
    ['down', -1],
  ] as const)('0.03 %% a month from the thirteenth on is drift %s from soon after then', (direction, sign) => {
    const drift = findDrift(
      months((at) => noise(at) + sign * Math.max(0, at - 11) * 0.03),
      settings,
    );
    expect(drift).toMatchObject({ direction });
    expect(drift?.since).toBeGreaterThanOrEqual(202512);
    expect(drift?.since).toBeLessThanOrEqual(202603);
    expect(Math.abs(drift?.change ?? 0)).toBeCloseTo(0.33, 1);
  });

  it('one month far out is an outlier, not a drift', () => {
    expect(
      findDrift(
        months((at) => (at === 15 ? 0.2 : noise(at))),
        settings,
      ),
    ).toBeNull();
  });

  it('a sure change of 0.04 % does not matter, one of 0.06 % does', () => {
    const step = (by: number) => months((at) => (at > 11 ? by : 0), 0.001);
    expect(findDrift(step(0.04), settings)).toBeNull();
    expect(findDrift(step(0.06), settings)).toMatchObject({ direction: 'up', since: 202601 });
  });

  it('9 months say nothing, 11 do', () => {
    const rising = months((at) => Math.max(0, at - 5) * 0.2, 0.001);
    expect(findDrift(rising.slice(0, 9), settings)).toBeNull();
    expect(findDrift(rising.slice(0, 11), settings)).not.toBeNull();
  });

  it('months without meters are left out', () => {
    const gap = months((at) => Math.max(0, at - 11) * 0.05).map((month, at) =>
      at % 5 === 4 ? { ...month, n: 0, offset: Number.NaN } : month,
    );
    expect(findDrift(gap, settings)).toMatchObject({ direction: 'up' });
  });
});
