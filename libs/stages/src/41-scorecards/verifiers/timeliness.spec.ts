import { timelinessOf } from './timeliness.js';

const day = 86_400;

describe('the timeliness of a verifier', () => {
  it('is the mean of all results, beside that of all verifiers', () => {
    const work = [
      ...[
        { verifier: 1, timed: 1, seconds: 4 * day },
        { verifier: 1, timed: 3, seconds: 0 },
      ],
      { verifier: 2, timed: 4, seconds: 8 * day },
    ];
    expect(Object.fromEntries(timelinessOf(work))).toEqual({
      1: { days: '1.0', all: '1.5', n: 4 },
      2: { days: '2.0', all: '1.5', n: 4 },
    });
  });

  it('is unknown of somebody whose results were all corrected', () => {
    expect(timelinessOf([{ verifier: 1, timed: 0, seconds: 0 }]).size).toBe(0);
  });
});
