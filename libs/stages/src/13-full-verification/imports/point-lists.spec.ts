import { noPoints, PointLists } from './point-lists.js';

const build = (lists: PointLists, points: string[]) =>
  points.reduce((list, point) => lists.with(list, point) ?? list, noPoints);

it('meters with the same points in the same order share their list', () => {
  const lists = new PointLists();
  const list = build(lists, ['Imax', 'Ib', '0.1Ib']);
  expect(list).toEqual(['Imax', 'Ib', '0.1Ib']);
  expect(build(lists, ['Imax', 'Ib', '0.1Ib'])).toBe(list);
  expect(build(lists, ['Ib', 'Imax'])).toEqual(['Ib', 'Imax']);
});

it('a point that is there already is not added', () => {
  const lists = new PointLists();
  expect(lists.with(build(lists, ['Imax', 'Ib']), 'Imax')).toBeNull();
});

it('is right however many orders there are', () => {
  const lists = new PointLists();
  for (let n = 0; n < 20_000; n++) {
    const points = [`a${n % 97}`, `b${n}`, `c${n % 13}`];
    expect(build(lists, points).join()).toBe(points.join());
  }
});
