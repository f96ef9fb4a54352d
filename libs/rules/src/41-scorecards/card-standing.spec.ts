import { cardTimes } from './card-standing.js';

describe('a card of October with seven days for a comment', () => {
  it.each([
    ['2026-10-31', 'running'],
    ['2026-11-01', 'for-comment'],
    ['2026-11-07', 'for-comment'],
    ['2026-11-08', 'counts'],
  ])('on %s: %s', (today, standing) => {
    expect(cardTimes('2026-11-01', 7, today)).toEqual({ standing, countsFrom: '2026-11-08' });
  });

  it('counts at once where no days are set', () => {
    expect(cardTimes('2026-11-01', 0, '2026-11-01').standing).toBe('counts');
  });
});
