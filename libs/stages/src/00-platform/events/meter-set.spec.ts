import { meterSetOf } from './meter-set.js';

it.each([
  ['none', [], '{}'],
  ['one', [7], '{[7,8)}'],
  ['neighbours, in any order, and one twice', [7, 5, 6, 9, 9], '{[5,8),[9,10)}'],
  ['a whole batch', Array.from({ length: 100_000 }, (_, at) => at + 1), '{[1,100001)}'],
])('meterSetOf: %s', (_, ids, expected) => {
  expect(meterSetOf(ids)).toBe(expected);
});
