import { funnel, funnelLimits } from './funnel.js';

const rate = (code: string, numerator: number, denominator: number) => ({ code, numerator, denominator });

describe('funnelLimits', () => {
  it('are those of the normal distribution: 0.98 of 1,000', () => {
    const spread = Math.sqrt((0.98 * 0.02) / 1000);
    const limits = funnelLimits(0.98, 1000);
    expect(limits.low95).toBeCloseTo(0.98 - 1.96 * spread, 6);
    expect(limits.high95).toBeCloseTo(0.98 + 1.96 * spread, 6);
    expect(limits.low998).toBeCloseTo(0.98 - 3.0902 * spread, 6);
    expect(limits.high998).toBeCloseTo(0.98 + 3.0902 * spread, 6);
  });

  it('close in with the root of the number, and stay between none and all', () => {
    const [few, many] = [funnelLimits(0.5, 100), funnelLimits(0.5, 10_000)];
    expect((few.high95 - few.low95) / (many.high95 - many.low95)).toBeCloseTo(10, 6);
    expect(funnelLimits(0.99, 10)).toMatchObject({ high95: 1, high998: 1 });
  });

  it('widen with the root of the dispersion', () => {
    const [chance, more] = [funnelLimits(0.5, 100), funnelLimits(0.5, 100, 4)];
    expect(more.high95 - 0.5).toBeCloseTo(2 * (chance.high95 - 0.5), 10);
  });
});

describe('funnel', () => {
  it('of suppliers that are alike has no dispersion and no outlier', () => {
    const alike = funnel([rate('A', 980, 1000), rate('B', 1961, 2000), rate('C', 489, 500), rate('D', 2939, 3000)])!;
    expect(alike.dispersion).toBe(1);
    expect(alike.points.map(({ outlier }) => outlier)).toEqual([null, null, null, null]);
  });

  it('names the one that is really worse, however large the others', () => {
    const many = Array.from({ length: 12 }, (_, at) => rate(`S${at}`, 980 + (at % 3) - 1, 1000));
    const points = funnel([...many, rate('BAD', 930, 1000)])!.points;
    expect(points.filter(({ outlier }) => outlier !== null)).toMatchObject([{ code: 'BAD', outlier: 'low' }]);
  });

  it('does not call one of few an outlier', () => {
    const points = funnel([rate('A', 9800, 10_000), rate('B', 4900, 5000), rate('FEW', 3, 5)])!.points;
    expect(points.find(({ code }) => code === 'FEW')).toMatchObject({ tooFew: true, outlier: null });
  });

  it.each([
    ['nothing counted', [rate('A', 0, 0)]],
    ['all passed', [rate('A', 10, 10), rate('B', 5, 5)]],
    ['none', []],
  ])('of %s there is none', (_, rates) => {
    expect(funnel(rates)).toBeNull();
  });
});
