import { declarations } from './declarations.js';
import { fits, spokenShape, type Shape } from './shape.js';

const whole: Shape = { kind: 'whole', min: 1, max: 1000 };
const decimal: Shape = { kind: 'decimal', min: '0.01', max: '10' };
const choice: Shape = { kind: 'choice', choices: ['on', 'off'] };
const weights: Shape = { kind: 'weights', names: ['a', 'b'] };
const calendar: Shape = { kind: 'calendar' };
const day = (text: string, kind = 'holiday') => ({ day: text, kind, name: '国庆节' });

describe('the value of a setting', () => {
  it.each<[Shape, unknown]>([
    [whole, 1],
    [whole, 1000],
    [decimal, '0.01'],
    [decimal, '0.5'],
    [decimal, '10'],
    [decimal, '10.000'],
    [choice, 'on'],
    [weights, { a: 100, b: 0 }],
    [weights, { b: 70, a: 30 }],
    [calendar, []],
    [calendar, [day('2026-10-01'), day('2026-10-10', 'workday')]],
  ])('%j takes %j', (shape, value) => expect(fits(shape, value)).toBe(true));

  it.each<[Shape, unknown]>([
    [whole, 0],
    [whole, 1001],
    [whole, 1.5],
    [whole, '1'],
    [whole, null],
    [decimal, '0.009'],
    [decimal, '10.001'],
    [decimal, '0.5001'],
    [decimal, '-0.5'],
    [decimal, '.5'],
    [decimal, 0.5],
    [decimal, ''],
    [choice, 'maybe'],
    [choice, true],
    [weights, { a: 50, b: 49 }],
    [weights, { a: 100 }],
    [weights, { a: 50, b: 25, c: 25 }],
    [weights, { a: 150, b: -50 }],
    [weights, { a: '50', b: 50 }],
    [weights, [50, 50]],
    [weights, null],
    [calendar, null],
    [calendar, [day('2026-02-30')]],
    [calendar, [day('2026-10-01', 'feast')]],
    [calendar, [day('2026-10-02'), day('2026-10-01')]],
    [calendar, [day('2026-10-01'), day('2026-10-01', 'workday')]],
    [calendar, [{ day: '2026-10-01', kind: 'holiday' }]],
    [calendar, [null]],
  ])('%j refuses %j', (shape, value) => expect(fits(shape, value)).toBe(false));

  it.each(Object.entries(declarations))('of %s is declared in two languages', (_, { shape, title, rule }) => {
    for (const text of [title.zh, title.en, rule.zh, rule.en, spokenShape(shape)]) expect(text).not.toBe('');
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).not.toMatch(/\p{Script=Han}/u);
  });
});
