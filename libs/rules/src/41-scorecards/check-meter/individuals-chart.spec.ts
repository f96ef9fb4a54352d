import { FEWEST_FOR_LIMITS, individualsChart } from './individuals-chart.js';

/** Up and down by 0.01: moving ranges of 0.02, limits of 3 ÷ 1.128 × 0.02. */
const steady = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 0.01 : -0.01));
const signalsOf = (values: readonly number[]) =>
  individualsChart(values).points.map(({ signals }) => signals.join('+'));

describe('individualsChart', () => {
  it('has limits of 3 ÷ 1.128 mean moving ranges, not of 2.66 about the mean', () => {
    const { chart } = individualsChart(steady);
    expect(chart?.centre).toBeCloseTo(0, 12);
    expect(chart?.upper).toBeCloseTo((3 / 1.128) * 0.02, 12);
    expect(chart?.lower).toBeCloseTo(-(3 / 1.128) * 0.02, 12);
    expect(chart?.rangeLimit).toBeCloseTo(3.267 * 0.02, 12);
  });

  it('has none of seven values, and has them of eight', () => {
    expect(individualsChart(steady.slice(0, FEWEST_FOR_LIMITS - 1)).chart).toBeNull();
    expect(individualsChart(steady.slice(0, FEWEST_FOR_LIMITS)).chart).not.toBeNull();
  });

  it('has none of values that do not vary at all', () => {
    expect(individualsChart(steady.map(() => 0.02)).chart).toBeNull();
  });

  it('finds a value beyond the limits, and the jump to it', () => {
    expect(signalsOf([...steady, 0.06]).at(-1)).toBe('beyond-limits+jump');
    expect(signalsOf([...steady, 0.053]).at(-1)).toBe('');
  });

  it('finds the eighth in a row on one side, not the seventh', () => {
    const drifting = [...steady, ...Array.from({ length: 8 }, () => 0.012)];
    expect(signalsOf(drifting).slice(-2)).toEqual(['', 'run']);
  });

  it('keeps the limits of the first twenty while the rest drifts away', () => {
    const drifting = [...steady, ...Array.from({ length: 40 }, (_, at) => 0.01 + at * 0.01)];
    expect(individualsChart(drifting).chart).toEqual(individualsChart(steady).chart);
  });
});
