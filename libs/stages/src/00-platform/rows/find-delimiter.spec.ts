import { findDelimiter } from './find-delimiter.js';

it.each([
  ['a,b\n1;2;3', ','],
  ['a;b;c,d\n', ';'],
  ['"a,b,c";d\n', ';'],
  ['a\tb\n', '\t'],
  ['\r\n\r\na|b\n', '|'],
  ['alone\n', ','],
  ['', ','],
])('finds the delimiter of %j: %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
