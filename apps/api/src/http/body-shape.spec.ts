import { checkShape } from './body-shape.js';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('the shape of a body', () => {
  it.each([
    ['32 levels', nested(32)],
    ['objects beside each other', JSON.stringify(Array.from({ length: 1000 }, (_, a) => ({ a: { b: [a] } })))],
    ['brackets in a text', JSON.stringify('['.repeat(1500))],
    ['brackets behind an escaped quote', JSON.stringify(`"${'['.repeat(1500)}`)],
    ['a text that ends in a backslash', JSON.stringify(['\\', '\\\\', '[]'])],
    ['nothing', ''],
  ])('with %s is taken', (_, text) => {
    expect(() => checkShape(Buffer.from(text))).not.toThrow();
  });

  it.each([
    ['33 levels', nested(33), 'malformed'],
    ['levels that never close', '{"a":'.repeat(33), 'malformed'],
    ['levels behind a text that ends in a backslash', `["\\\\",${nested(32)}]`, 'malformed'],
    ['more than 2,000,000 values', `[${'1,'.repeat(2_000_000)}1]`, 'too-large'],
  ])('with %s is refused', (_, text, code) => {
    expect(() => checkShape(Buffer.from(text))).toThrow(expect.objectContaining({ code }));
  });
});
