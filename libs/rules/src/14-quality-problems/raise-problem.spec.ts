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
  ])('due on %s, done %s, on %s raises a problem: %s', (dueOn, doneOn, today) => {
    expect(raiseForLateRectification({ gate: 'full-verification', round: 1, dueOn, doneOn }, today)).toEqual({
      kind: 'raise',
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
    [1, 'sample-rejected/1'],
    [2, 'sample-rejected-again/2'],
    [3, 'sample-rejected-again/3'],
  ])('of inspection %i raises a problem', (inspection, cause) => {
    expect(raiseForRejectedSample(inspection)).toMatchObject({ kind: 'raise', cause });
  });
});

describe('a judged round', () => {
  it.each([1, 2])('%i that is accepted raises nothing', (round) => {
    expect(raiseForFailedRound(round, 'accepted')).toEqual({ kind: 'none' });
  });

  it('1 with a hidden defect is to be mended by the supplier', () => {
    const expected = { kind: 'raise', rule: 'hidden-defect', cause: 'hidden-defect/1' };
    expect(raiseForFailedRound(1, 'hidden-defect')).toEqual(expected);
  });

  it.each([2, 3])('%i that fails again raises a problem of its own', (round) => {
    expect(raiseForFailedRound(round, 'hidden-defect')).toEqual({
      kind: 'raise',
      rule: 'round-failed-again',
      cause: `round-failed-again/${round}`,
    });
  });
});
