import { areReadings, readPoint } from './read-point.js';

describe('readings of a test point', () => {
  it.each(['0.1', '-0.1234|0.1251', '+1', '0', '12|-13|+0.5', '1.25|2'])('%s are readings', (text) => {
    expect(areReadings(text)).toBe(true);
  });
  it.each([
    '',
    '|',
    '0.1|',
    '|0.1',
    '0.1||0.2',
    '.5',
    '1.',
    '1.|2',
    '1.2.3',
    '-',
    '0.1-',
    '1e3',
    'O.1',
    ' 0.1',
    '0.1 |0.2',
    '1,2',
  ])('%j are none', (text) => {
    expect(areReadings(text)).toBe(false);
  });
});

describe('the test point of a row', () => {
  it.each([
    [['0', '1', 'Imax', '1.0'], 'Imax/1.0/all'],
    [['', '', '1.0Ib', '1'], 'Ib/1.0/all'],
    [['0', '2', '0.5Imax', '0.5l'], '0.5Imax/0.5L/A'],
    [['0', '合元', '10Itr', '0.8C'], '10Itr/0.8C/all'],
  ])('%j is %s', (cells, name) => {
    expect(readPoint(cells)).toEqual({ name, faults: [] });
  });
  it.each([
    [['1', '1', 'Imax', '1.0'], ['direction-not-taken']],
    [
      ['0', '9', 'I', '2'],
      ['phases-unreadable', 'load-unreadable', 'power-factor-unreadable'],
    ],
    [['0', '1', 'Ib', '0.5'], ['power-factor-unreadable']],
    [['0', '1', 'Ib', ''], ['power-factor-unreadable']],
  ])('%j is refused: %j', (cells, codes) => {
    const { name, faults } = readPoint(cells);
    expect(name).toBeNull();
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});
