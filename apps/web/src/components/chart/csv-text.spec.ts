import { csvText } from './csv-text.js';

describe('csvText', () => {
  it.each([
    ['a long code stays whole', '3430001261101050000003', '"\t3430001261101050000003"'],
    ['a formula stays a text', '=1+1', `"'=1+1"`],
    ['a negative number is a number', '-0.12', '-0.12'],
    ['quotes and commas', 'a "b", c', '"a ""b"", c"'],
    ['nothing', null, ''],
    ['a number', 12, '12'],
  ])('%s', (_, cell, wanted) => {
    expect(csvText([[cell]])).toBe(`\ufeff${wanted}\r\n`);
  });
});
