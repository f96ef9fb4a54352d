import { laneyChart, type Counted } from './laney-chart.js';

const of = (counts: readonly [number, number][]): Counted[] =>
  counts.map(([numerator, denominator], at) => ({ period: String(at + 1), numerator, denominator }));

/** Rates that differ more than chance lets them: 1,000 of 10,000 give or take 200. */
const wide: [number, number][] = [900, 1100, 1000, 1200, 800, 1000, 1100, 900].map((passed) => [passed, 10_000]);

describe('laneyChart', () => {
  it.each([
    ['seven periods', of(Array.from({ length: 7 }, () => [9, 10]))],
    ['eight of which one is empty', of([...Array.from({ length: 7 }, (): [number, number] => [9, 10]), [0, 0]])],
    ['none', []],
  ])('of %s there is none', (_, counted) => {
    expect(laneyChart(counted)).toBeNull();
  });

  it('has the limits that can be reckoned by hand', () => {
    const chart = laneyChart(of(wide))!;
    // Centre 8000 / 80000; σp = √(0.1 · 0.9 / 10000) = 0.003; z = (p − 0.1) / 0.003; mean moving range of z / 1.128.
    expect(chart.centre).toBeCloseTo(0.1, 12);
    const z = wide.map(([passed]) => (passed / 10_000 - 0.1) / 0.003);
    const ranges = z.slice(1).map((one, at) => Math.abs(one - z[at]!));
    expect(ranges.map((range) => Number(range.toFixed(4)))).toEqual([
      6.6667, 3.3333, 6.6667, 13.3333, 6.6667, 3.3333, 6.6667,
    ]);
    expect(chart.sigmaZ).toBeCloseTo(46.6667 / 7 / 1.128, 3);
    expect(chart.points[0]!.upper).toBeCloseTo(0.1 + 3 * 0.003 * chart.sigmaZ, 10);
    expect(chart.points[0]!.lower).toBeCloseTo(0.1 - 3 * 0.003 * chart.sigmaZ, 10);
  });

  it('does not alarm where an ordinary p chart would alarm four times in eight', () => {
    const chart = laneyChart(of(wide))!;
    const ordinary = wide.filter(([passed]) => Math.abs(passed / 10_000 - 0.1) > 3 * 0.003);
    expect(ordinary.length).toBeGreaterThanOrEqual(4);
    expect(chart.points.filter(({ value, lower, upper }) => value < lower || value > upper)).toEqual([]);
  });

  it('has limits that close in on more meters', () => {
    const counted = of([...wide.slice(0, 7), [10, 100]]);
    const { points } = laneyChart(counted)!;
    expect(points.at(-1)!.upper - points.at(-1)!.lower).toBeGreaterThan(
      5 * (points[0]!.upper - points[0]!.lower) * 0.5,
    );
  });

  it('keeps limits between none and all', () => {
    const { points } = laneyChart(of(Array.from({ length: 8 }, (_, at): [number, number] => [at % 2 ? 9 : 10, 10])))!;
    for (const { lower, upper } of points) expect([lower >= 0, upper <= 1]).toEqual([true, true]);
  });

  it('of what never failed has no spread', () => {
    expect(laneyChart(of(Array.from({ length: 8 }, (): [number, number] => [10, 10])))).toMatchObject({
      centre: 1,
      sigmaZ: 0,
    });
  });
});
