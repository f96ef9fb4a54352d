import { switchSeverity, type SeriesStep, type SeverityState } from './switch-severity.js';

/** `a` accepted, `r` rejected, `|` inspection resumed after a stop. */
const steps = (story: string, lot: Partial<SeriesStep> = {}): SeriesStep[] =>
  [...story].map((letter) =>
    letter === '|'
      ? { kind: 'resumed' }
      : {
          ...{ kind: 'lot', accepted: letter === 'a', failed: 0, acceptanceNumber: 1, planLetter: 'G', aql: '1.0' },
          ...(lot as object),
        },
  );
const after = (story: string): SeverityState => switchSeverity(steps(story)).at(-1)!;

describe('severity', () => {
  it.each<[story: string, severity: string, why: string]>([
    ['a', 'normal', 'begins normal'],
    ['r', 'normal', 'one rejected does not tighten'],
    ['rr', 'tightened', '2 of 2'],
    ['raaar', 'tightened', '2 of 5, the first and the last'],
    ['raaaar', 'normal', '2 of 6 are not 2 of 5'],
    ['raaaarar', 'tightened', '2 of the last 5, later'],
    ['rraaaa', 'tightened', '4 accepted on tightened are not enough'],
    ['rraaaaa', 'normal', '5 accepted on tightened'],
    ['rraaaaraaaa', 'tightened', 'a rejected one breaks the row of 5'],
    ['rraaaaaraaa', 'normal', 'normal counts from its beginning'],
    ['rraaaaarr', 'tightened', 'and is tightened again'],
    ['rrrrrr', 'tightened', '4 rejected on tightened'],
    ['rrrrrrr', 'stopped', '5 rejected on tightened'],
    ['rrrarararar', 'stopped', '5 rejected on tightened, not one after another'],
    ['rrrrrrra', 'stopped', 'nothing begins again by itself'],
    ['rrrrrrr|', 'tightened', 'resumed: on tightened'],
    ['rrrrrrr|aaaaa', 'normal', 'resumed, then 5 accepted'],
    ['rrrrrrr|rrrr', 'tightened', 'resumed: the count of 5 begins again'],
    ['rrrrrrr|rrrrr', 'stopped', 'resumed, and 5 rejected again'],
    ['a|', 'normal', 'nothing to resume'],
  ])('after %s is %s: %s', (story, severity) => {
    expect(after(story).severity).toBe(severity);
  });

  it('says what switched it, and only at the lot that did', () => {
    expect(switchSeverity(steps('rraaaaa')).map(({ reason }) => reason)).toEqual([
      ...[null, 'two-of-five-rejected', null, null, null, null, 'five-accepted'],
    ]);
    expect(after('rrrrrrr').reason).toBe('five-rejected-on-tightened');
    expect(after('rrrrrrr|').reason).toBe('resumed');
  });
});

describe('the switching score', () => {
  const scores = (lots: SeriesStep[]): number[] => switchSeverity(lots).map(({ score }) => score);

  it('gives 2 for an accepted lot with Ac 0 or 1, and nothing after a rejected one', () => {
    expect(scores(steps('aaara'))).toEqual([2, 4, 6, 0, 2]);
    expect(scores(steps('aa', { acceptanceNumber: 0, planLetter: 'F' }))).toEqual([2, 4]);
  });

  it.each([
    [0, 3],
    [1, 3],
    [2, 0],
  ])('with Ac 2 and %i failed gives %i: one AQL step tighter allows 1', (failed, score) => {
    expect(scores(steps('a', { acceptanceNumber: 2, planLetter: 'J', failed }))).toEqual([score]);
  });

  it('comes to 30 by ten good lots, and reduced inspection stays off', () => {
    const states = switchSeverity(steps('aaaaaaaaaa', { acceptanceNumber: 2, planLetter: 'J' }));
    expect(states.at(-1)).toMatchObject({ score: 30, severity: 'normal' });
  });

  it('is not counted on tightened inspection, and begins at 0 after it', () => {
    expect(after('rraaa').score).toBe(0);
    expect(after('rraaaaaa').score).toBe(2);
  });
});
