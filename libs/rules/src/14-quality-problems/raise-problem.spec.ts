import { raiseForFailedRound, raiseForLateRectification, raiseForRejectedSample } from './raise-problem.js';

describe('a rectification', () => {
  it.each<[dueOn: string, doneOn: string | null, today: string, why: string]>([
    ['2026-12-10', null, '2026-12-09', 'before its due day'],
    ['2026-12-10', null, '2026-12-10', 'on its due day'],
    ['2026-12-10', '2026-12-10', '2026-12-31', 'done on its due day, whenever it is looked at'],
    ['2026-12-31', null, '2026-12-31', 'on the last day of the year'],
  ])('due on %s, done %s, on %s raises nothing: %s', (dueOn, doneOn, today) => {
    expect(raiseForLateRectification({ gate: 'full-verification', round: 1, dueOn, doneOn }, today)).toEqual({
      kind: 'none',
    });
  });

  it.each<[dueOn: string, doneOn: string | null, today: string, why: string]>([
    ['2026-12-10', null, '2026-12-11', 'the day after'],
    ['2026-12-31', null, '2027-01-01', 'the new year'],
    ['2026-12-10', '2026-12-11', '2026-12-11', 'done a day late'],
  ])('due on %s, done %s, on %s raises a class-2 problem: %s', (dueOn, doneOn, today) => {
    expect(raiseForLateRectification({ gate: 'full-verification', round: 1, dueOn, doneOn }, today)).toEqual({
      kind: 'raise',
      class: 2,
      rule: 'rectification-late',
      cause: 'rectification-late/1',
    });
  });
});

describe('a rectification after sampling', () => {
  it('is late by a rule of its own: both may be late for one batch', () => {
    const late = { gate: 'sampling', round: 1, dueOn: '2026-12-10', doneOn: null } as const;
    expect(raiseForLateRectification(late, '2026-12-11')).toMatchObject({ cause: 'sampling-rectification-late/1' });
    expect(raiseForLateRectification(late, '2026-12-10')).toEqual({ kind: 'none' });
  });
});

describe('a rejected sample', () => {
  it.each([
    [1, 3, 'sample-rejected/1'],
    [2, 2, 'sample-rejected-again/2'],
    [3, 2, 'sample-rejected-again/3'],
  ])('of inspection %i raises a class-%i problem', (inspection, problemClass, cause) => {
    expect(raiseForRejectedSample(inspection)).toMatchObject({ kind: 'raise', class: problemClass, cause });
  });
});

describe('a judged round', () => {
  it.each([
    [1, 'accepted'],
    [1, 'hidden-defect'],
    [2, 'accepted'],
  ] as const)('%i that is %s raises nothing', (round, verdict) => {
    expect(raiseForFailedRound(round, verdict)).toEqual({ kind: 'none' });
  });

  it.each([2, 3])('%i that fails again raises a class-2 problem', (round) => {
    expect(raiseForFailedRound(round, 'hidden-defect')).toEqual({
      kind: 'raise',
      class: 2,
      rule: 'round-failed-again',
      cause: `round-failed-again/${round}`,
    });
  });
});
