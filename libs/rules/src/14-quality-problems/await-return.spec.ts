import { BATCH_STATES, mayMeterMove, type BatchState, type MeterState } from '../index.js';
import { awaitsReturnAs, countAgrees } from './await-return.js';

describe('meters that go back', () => {
  it.each<[BatchState, MeterState | null]>([
    ['returned', 'returned'],
    ['accepted', 'rejected'],
    ['verification', null],
    ['rectification', null],
    ['arrived', null],
  ])('of a batch that is %s are %s', (batch, meters) => expect(awaitsReturnAs(batch)).toBe(meters));

  it('are returned already, or may become it', () => {
    for (const state of BATCH_STATES.map(awaitsReturnAs)) {
      expect(state === null || state === 'returned' || mayMeterMove(state, 'returned')).toBe(true);
    }
  });
});

it.each([
  [40, 40, true],
  [39, 40, false],
  [41, 40, false],
  [0, 0, false],
])('counted %i, %i in the books: %s', (counted, chosen, agrees) => expect(countAgrees(counted, chosen)).toBe(agrees));
