import type { ChartPoint, LaneyChart } from './laney-chart.js';
import { periodsOutside, readAssurance, readVariation } from './read-variation.js';

/** Points so many standard deviations from a centre of 0.9, one of which is 0.01. */
function chart(...z: number[]): LaneyChart {
  const points = z.map((one, at): ChartPoint => ({
    ...{ period: String(at), numerator: 0, denominator: 1, z: one },
    ...{ value: 0.9 + one * 0.01, lower: 0.87, upper: 0.93 },
  }));
  return { centre: 0.9, sigmaZ: 1, points };
}

describe('readVariation', () => {
  it.each([
    ['up and down', [0.5, -0.5, 1, -1, 0.2, -0.2, 0.4, -0.1], 'common', null],
    ['3.1 σ above', [0, 1, -1, 0, 3.1], 'improvement', 'beyond-limits'],
    ['3.1 σ below', [0, 1, -1, 0, -3.1], 'concern', 'beyond-limits'],
    ['six in a row above', [-1, 1, 0.2, 1, 0.3, 1, 0.4], 'common', null],
    ['seven in a row above', [-1, 1, 0.2, 1, 0.3, 1, 0.4, 1], 'improvement', 'one-side'],
    ['seven in a row below', [1, -1, -0.2, -1, -0.3, -1, -0.4, -1], 'concern', 'one-side'],
    ['on the centre is on no side', [1, 0.2, 1, 0, 1, 0.4, 1], 'common', null],
    ['seven going down', [1.5, 1, 0.5, 0, -0.5, -1, -1.5], 'concern', 'trend'],
    ['six going down, then up', [1.5, 1, 0.5, 0, -0.5, -1, -0.9], 'common', null],
    ['two of three near the upper limit', [0, 2.1, 0, 2.2], 'improvement', 'near-limit'],
    ['two of three, of which the latest is none', [0, 2.1, 2.2, 0], 'common', null],
    ['two of three on different sides', [0, -2.1, 0, 2.2], 'common', null],
  ] as const)('%s', (_, z, variation, rule) => {
    expect(readVariation(chart(...z))).toEqual({ variation, rule });
  });

  it('turns round when lower is better', () => {
    expect(readVariation(chart(0, 0, 3.1), 'lower').variation).toBe('concern');
  });
});

describe('periodsOutside', () => {
  it('names what lies outside though the latest month is within', () => {
    const seen = chart(0, 3.1, 0, -3.2, 0.1);
    expect(readVariation(seen).variation).toBe('common');
    expect(periodsOutside(seen)).toEqual([
      { period: '1', up: true },
      { period: '3', up: false },
    ]);
    expect(periodsOutside(chart(2.9, -2.9))).toEqual([]);
  });
});

describe('readAssurance', () => {
  it.each([
    ['below the lower limit', 0.86, 'passes'],
    ['on the lower limit', 0.87, 'passes'],
    ['between', 0.9, 'hit-or-miss'],
    ['on the upper limit', 0.93, 'hit-or-miss'],
    ['above the upper limit', 0.94, 'fails'],
  ] as const)('target %s', (_, target, wanted) => {
    expect(readAssurance(chart(0), target)).toBe(wanted);
  });
});
