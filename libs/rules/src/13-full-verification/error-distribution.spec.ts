import fc from 'fast-check';
import { distributeErrors } from './error-distribution.js';
import { pointLimit } from './jjg-596/index.js';

const limit = pointLimit('Imax/1.0/all', '2.0', '0.2');

describe('the errors of many meters at a point', () => {
  it('are counted as measured and as judged', () => {
    const found = distributeErrors(['0.10|0.12', '0.13|0.13', '-0.3|-0.3', '2.1001|2.1001', '1.3001', ''], limit, 60);
    expect(found).toMatchObject({ n: 5, failed: 1, failedInternally: 2 });
    expect(found.rounded).toEqual([
      { error: '-0.4', count: 1 },
      { error: '0.2', count: 2 },
      { error: '1.4', count: 1 },
      { error: '2.2', count: 1 },
    ]);
    expect(found.raw[0]).toMatchObject({ count: 1 });
    expect(found.mean).toBeCloseTo((0.11 + 0.13 - 0.3 + 2.1001 + 1.3001) / 5, 10);
  });

  it('have no mean, no spread and no capability when there are none', () => {
    const none = { n: 0, mean: null, s: null, ppk: null, raw: [], rounded: [] };
    expect(distributeErrors([], limit, 60)).toMatchObject(none);
    expect(distributeErrors(['x'], limit, 60)).toMatchObject(none);
    expect(distributeErrors(['0.1'], limit, 60)).toMatchObject({ n: 1, mean: 0.1, s: null, ppk: null });
  });

  it('have their capability against the nearer limit', () => {
    const found = distributeErrors(['0.4', '0.6'], limit, 60);
    expect(found.s).toBeCloseTo(Math.SQRT1_2 / 5, 12);
    expect(found.ppk).toBeCloseTo(1.5 / (3 * (Math.SQRT1_2 / 5)), 12);
  });

  it('are all in the bins, once, whatever they are', () => {
    const errors = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(errors, (units) => {
        const { n, raw, rounded } = distributeErrors(
          units.map((unit) => (unit / 10_000).toFixed(4)),
          limit,
          60,
        );
        expect(n).toBe(units.length);
        expect(raw.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(rounded.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(raw.length).toBeLessThanOrEqual(49);
        for (const unit of units) {
          const error = unit / 10_000;
          expect(raw.some(({ from, to }) => error >= from - 1e-9 && error < to + 1e-9)).toBe(true);
        }
      }),
    );
  });
});
