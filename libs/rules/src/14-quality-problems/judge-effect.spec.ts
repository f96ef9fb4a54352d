import { wilson } from '../40-indicators/index.js';
import { judgeEffect, mayClose, type EffectFigures, type EffectVerdict } from './judge-effect.js';

const intervalOf = ({ numerator, denominator }: EffectFigures) => wilson(numerator, denominator);

describe('the effect of measures', () => {
  it.each<[before: [number, number], after: [number, number], EffectVerdict]>([
    [[960, 1000], [995, 1000], 'improved'],
    [[995, 1000], [960, 1000], 'worse'],
    [[984, 1000], [986, 1000], 'unclear'],
    [[7, 10], [10, 10], 'unclear'],
    [[970, 1000], [970, 1000], 'unclear'],
    [[970, 1000], [0, 0], 'no-data'],
  ])('%j before, %j after: %s', ([passed, tested], [passedAfter, testedAfter], verdict) => {
    const before = intervalOf({ numerator: passed, denominator: tested })!;
    expect(judgeEffect(before, intervalOf({ numerator: passedAfter, denominator: testedAfter }))).toBe(verdict);
  });

  it('that touches the interval from before is not clear of it', () => {
    expect(judgeEffect({ low: '0.900000', high: '0.950000' }, { low: '0.950000', high: '0.990000' })).toBe('unclear');
    expect(judgeEffect({ low: '0.900000', high: '0.950000' }, { low: '0.950001', high: '0.990000' })).toBe('improved');
  });
});

describe('a problem', () => {
  it.each<[EffectVerdict | null, string | null, boolean]>([
    ['improved', null, true],
    ['unclear', null, false],
    ['unclear', 'too few meters to tell', true],
    [null, '  ', false],
    [null, 'no problem after all', true],
    ['worse', null, false],
  ])('with the effect %s and the reason %s may be closed: %s', (effect, reason, may) =>
    expect(mayClose(effect, reason)).toBe(may),
  );
});
