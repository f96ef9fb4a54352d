import { readPointTitle } from './read-point-title.js';

describe('titles of test point columns', () => {
  it.each([
    ['Ib 1.0', 'Ib/1.0/all', 1],
    ['Imax/0.5L', 'Imax/0.5L/all', 1],
    ['0.5Imax 0.5L A', '0.5Imax/0.5L/A', 1],
    ['Ib 1.0 #1', 'Ib/1.0/all', 1],
    ['Ib 1.0 #2', 'Ib/1.0/all', 2],
    ['1.0Ib-1.0-合元', 'Ib/1.0/all', 1],
    ['1.0 Ib', 'Ib/1.0/all', 1],
    ['0.05Ib_1', '0.05Ib/1.0/all', 1],
    ['Ib-1.0-2', 'Ib/1.0/all', 2],
    ['A相 0.2Ib 0.5l', '0.2Ib/0.5L/A', 1],
    ['０．１Ｉｂ（0.8C）误差2', '0.1Ib/0.8C/all', 2],
    ['Imax cosφ=1.0(2)', 'Imax/1.0/all', 2],
    ['基本误差 0.5Imax 1.0', '0.5Imax/1.0/all', 1],
    ['10Itr/0.5L/B', '10Itr/0.5L/B', 1],
    ['Ib/1.0/all#2', 'Ib/1.0/all', 2],
  ])('%s is %s, reading %i', (title, point, reading) => {
    expect(readPointTitle(title)).toEqual({ point, reading });
  });

  it.each([
    '',
    '资产编号',
    'Ib',
    '1.0',
    'Ib 1.0 结论',
    'Ib 0.5',
    '日计时误差',
    'Ib 1.0 AB',
    'Ibx 1.0',
    '误差上限 Ib 1.0',
  ])('%s is none', (title) => {
    expect(readPointTitle(title)).toBeNull();
  });
});
