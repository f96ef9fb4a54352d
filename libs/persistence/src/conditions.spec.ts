import { Conditions } from './conditions.js';

describe('Conditions', () => {
  it('of nothing are nothing', () => {
    const none = new Conditions().add('a = ?', undefined).add('b = ?', null).after('a, b', null, 'asc');
    expect([none.where, none.parameters]).toEqual(['', []]);
  });

  it('number their parameters as they come, one that is named twice by one number', () => {
    const some = new Conditions().add('a = ?', 1).add('b = ?', undefined).add('(c = ? or d = ?)', 'x');
    expect(some.where).toBe('where a = $1 and (c = $2 or d = $2)');
    expect(some.parameters).toEqual([1, 'x']);
  });

  it('keep false, zero and the empty text', () => {
    expect(new Conditions().add('a = ?', false).add('b = ?', 0).add('c = ?', '').parameters).toEqual([false, 0, '']);
  });

  it.each([
    ['asc', '>'],
    ['desc', '<'],
  ] as const)('go on %s after a key of two', (direction, sign) => {
    const next = new Conditions().add('a = ?', 1).after('b, c', ['k', 7], direction);
    expect(next.where).toBe(`where a = $1 and (b, c) ${sign} ($2, $3)`);
    expect(next.parameters).toEqual([1, 'k', 7]);
  });

  it('refuse a cursor of another order', () => {
    expect(() => new Conditions().after('b, c', ['k'], 'asc')).toThrow('malformed');
  });
});
