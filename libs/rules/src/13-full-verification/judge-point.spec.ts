import { formatDecimal } from './decimal.js';
import { pointLimit } from './jjg-596/index.js';
import { judgeClock, judgePoint } from './judge-point.js';
import { meanOf } from './round-error.js';

describe('judging a test point', () => {
  it.each([
    [['2.1', '2.1'], '2.0', '0.2', '2.0', 'pass', 'fail', 1000, 'half a step above the limit of class 2'],
    [['2.1001', '2.1001'], '2.0', '0.2', '2.2', 'fail', 'fail', 1100, 'just more than half a step above'],
    [['-2.1', '-2.1'], '2.0', '0.2', '-2.0', 'pass', 'fail', 1000, 'negative, half a step'],
    [['-2.1001', '-2.1001'], '2.0', '0.2', '-2.2', 'fail', 'fail', 1100, 'negative, just more'],
    [['1.3', '1.3'], '2.0', '0.2', '1.2', 'pass', 'pass', 600, 'on the internal limit of 60 %'],
    [['1.3001', '1.3001'], '2.0', '0.2', '1.4', 'pass', 'fail', 700, 'above the internal limit'],
    [['2.6', '2.6'], '2.5', '0.2', '2.6', 'fail', 'fail', 1040, 'the limit 2.5 lies between two steps'],
    [['2.5', '2.5'], '2.5', '0.2', '2.4', 'pass', 'fail', 960, '12.5 steps go to 12'],
    [['0.0', '-0.1'], '2.0', '0.2', '0.0', 'pass', 'pass', 0, 'zero'],
    [['0.31', '0.31'], '0.3', '0.02', '0.32', 'fail', 'fail', 1067, 'class 0.2S: 15.5 steps go to 16'],
    [['0.305', '0.305'], '0.3', '0.02', '0.30', 'pass', 'fail', 1000, 'class 0.2S: below 15.5 steps'],
  ])(
    '%j, limit %s, step %s: %s %s, internally %s, %i permille: %s',
    (readings, limit, step, ...[rounded, verdict, internalVerdict, margin]) => {
      const judged = judgePoint(meanOf(readings.join('|'))!, pointLimit('p', limit, step), 60);
      expect({ ...judged, rounded: formatDecimal(judged.rounded) }).toEqual({
        point: 'p',
        rounded,
        limit,
        verdict,
        internalVerdict,
        margin,
      });
    },
  );

  it('has no limit that is no decimal', () => {
    expect(() => pointLimit('p', 'two', '0.2')).toThrow('limit-not-decimal');
  });
});

describe('judging the clock', () => {
  it.each([
    ['0.505', '0.50', 'pass'],
    ['0.5051', '0.51', 'fail'],
    ['-0.505', '-0.50', 'pass'],
    ['-0.51', '-0.51', 'fail'],
    ['0.979', '0.98', 'fail'],
    ['0', '0.00', 'pass'],
  ])('%s s/d is %s: %s', (raw, rounded, verdict) => {
    const judged = judgeClock(raw, '0.5')!;
    expect([formatDecimal(judged.rounded), judged.verdict]).toEqual([rounded, verdict]);
  });

  it('is not possible without a decimal', () => {
    expect(judgeClock('n/a', '0.5')).toBeNull();
  });
});
