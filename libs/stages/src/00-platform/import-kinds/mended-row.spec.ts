import { ListedRow } from '../rows/index.js';
import { layOver } from './mended-row.js';

describe('corrections laid over a file', () => {
  const row = new ListedRow(['a', 'b']);
  const mended = layOver(
    new Map([
      [
        2,
        new Map([
          [1, 'mended'],
          [3, 'beyond'],
        ]),
      ],
    ]),
  );

  it('leave a row alone that nobody has mended', () => {
    expect(mended(row, 1)).toBe(row);
    expect(layOver(new Map())(row, 2)).toBe(row);
  });

  it('are what is read of the cell, however it is read', () => {
    const read = mended(row, 2);
    expect(read.cells()).toEqual(['a', 'mended', '', 'beyond']);
    expect([read.cell(1), read.passing(1), read.is(1, 'mended'), read.is(1, 'b')]).toEqual([
      'mended',
      'mended',
      true,
      false,
    ]);
    expect([read.cell(0), read.passing(0), read.is(0, 'a'), read.width]).toEqual(['a', 'a', true, 4]);
  });

  it('make a row of a blank one', () => {
    expect(layOver(new Map([[1, new Map([[0, 'x']])]]))(new ListedRow(['', ' ']), 1).blank).toBe(false);
    expect(layOver(new Map([[1, new Map([[0, ' ']])]]))(new ListedRow(['', ' ']), 1).blank).toBe(true);
  });
});
