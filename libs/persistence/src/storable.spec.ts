import { storableJson, storableText } from './storable.js';

describe('a text that PostgreSQL cannot keep', () => {
  it.each([
    ['a\0b', 'a\uFFFDb'],
    ['a\uD83D', 'a\uFFFD'],
    ['\uDE00a', '\uFFFDa'],
    ['电表😀', '电表😀'],
    ['\\u0000', '\\u0000'],
  ])('%j becomes %j', (text, kept) => expect(storableText(text)).toBe(kept));

  it('is found anywhere in a value, in names too', () => {
    const value = { 'a\0': ['\uD83D', { b: '\\u0000', c: null }], d: new Date(0) };
    expect(JSON.parse(storableJson(value))).toEqual({
      'a\uFFFD': ['\uFFFD', { b: '\\u0000', c: null }],
      d: '1970-01-01T00:00:00.000Z',
    });
  });

  it('of nothing is null', () => expect(storableJson(undefined)).toBe('null'));
});
