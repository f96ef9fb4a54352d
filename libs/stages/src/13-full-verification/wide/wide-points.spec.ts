import { ListedRow } from '#stages/00-platform/rows';
import { readingsOf, widePoints } from './wide-points.js';

const columns = (...titles: string[]) => titles.map((title, at) => ({ at, title, meaning: title }));

describe('points of a wide file', () => {
  it('puts the readings of a point together, whatever the order of their columns', () => {
    const points = widePoints(columns('Ib 1.0 #2', 'Imax 1.0', 'Ib 1.0 #1'));
    expect(points.map(({ point }) => point)).toEqual(['Ib/1.0/all', 'Imax/1.0/all']);
    expect(points.map((point) => readingsOf(point, new ListedRow(['0.2', '-0.3', '0.1'])))).toEqual([
      { kind: 'readings', joined: '0.1|0.2' },
      { kind: 'readings', joined: '-0.3' },
    ]);
  });

  it.each([
    ['0.12|0.13', { kind: 'readings', joined: '0.12|0.13' }],
    [' 0.12 | －0.13 ', { kind: 'readings', joined: '0.12|-0.13' }],
    ['', { kind: 'none' }],
    ['0.1a', { kind: 'fault', value: '0.1a' }],
    ['1e-3', { kind: 'fault' }],
    ['0.1||0.2', { kind: 'fault' }],
    [Array(11).fill('0.1').join('|'), { kind: 'fault' }],
  ])('reads the cell %j', (cell, expected) => {
    const [point] = widePoints(columns('Ib 1.0'));
    expect(readingsOf(point!, new ListedRow([cell]))).toMatchObject(expected);
  });
});
