import { readReadings } from './read-lines.js';

it.each([
  ['a column of a spreadsheet', '0.0123\r\n-0.0131\r\n', ['0.0123', '-0.0131']],
  ['a row of it', '0.0123\t0.0131', ['0.0123', '0.0131']],
  ['apart by spaces and bars', '0.1 0.2|0.3', ['0.1', '0.2', '0.3']],
  ['full-width digits', '０．１', ['0.1']],
  ['any minus sign, and percent', '−.12%', ['-0.12']],
])('reads %s', (_, text, readings) => {
  expect(readReadings(text)).toEqual({ kind: 'ok', readings });
});

it.each(['0,12', '1.2E-03', '0.12%%', '好'])('names what is no reading: %s', (received) => {
  expect(readReadings(`0.1\t${received}`)).toEqual({ kind: 'fault', received });
});

it('of nothing reads nothing', () => {
  expect(readReadings(' \n')).toEqual({ kind: 'empty' });
});
