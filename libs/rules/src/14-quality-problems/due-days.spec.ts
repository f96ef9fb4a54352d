import { escalationOf, nextDueOn, type EscalationLevel, type ProblemDeadlines } from './due-days.js';

const problem: ProblemDeadlines = {
  ...{ dueOn: '2026-12-10', answeredOn: null, closeOn: '2026-12-31', closed: false, measures: [] },
};
const done = { dueOn: '2026-12-01', doneOn: '2026-11-30' };
const undone = { dueOn: '2026-12-05', doneOn: null };

describe('what is due next', () => {
  it.each<[string, Partial<ProblemDeadlines>, string | null]>([
    ['the answer', {}, '2026-12-10'],
    ['the end, once it is answered', { answeredOn: '2026-12-09' }, '2026-12-31'],
    ['a measure that is due earlier', { measures: [done, undone] }, '2026-12-05'],
    ['not a measure that is done', { measures: [done] }, '2026-12-10'],
    ['nothing, once it is closed', { closed: true, measures: [undone] }, null],
    ['nothing without days', { dueOn: null, closeOn: null }, null],
    ['the end when it is before the answer', { closeOn: '2026-12-02' }, '2026-12-02'],
  ])('is %s', (_, change, expected) => expect(nextDueOn({ ...problem, ...change })).toBe(expected));
});

describe('an overdue problem', () => {
  it.each<[dueOn: string | null, today: string, EscalationLevel, why: string]>([
    ['2026-12-10', '2026-12-10', 0, 'on its day'],
    ['2026-12-10', '2026-12-11', 1, 'a day late'],
    ['2026-12-10', '2026-12-17', 1, 'seven days late'],
    ['2026-12-10', '2026-12-18', 2, 'eight days late'],
    ['2026-12-28', '2027-01-05', 2, 'over the new year'],
    [null, '2026-12-18', 0, 'without a day'],
  ])('due %s, on %s is at level %i: %s', (dueOn, today, level) => {
    expect(escalationOf(dueOn, today, 7)).toBe(level);
  });
});
