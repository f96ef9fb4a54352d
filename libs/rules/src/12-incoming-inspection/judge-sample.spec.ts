import { judgeSample } from './judge-sample.js';

const plan = { sampleSize: 80, acceptanceNumber: 2 };

describe('a sample of 80 with Ac 2', () => {
  it.each<[inspected: number, failed: number, verdict: string | null, early: boolean, mayStillFail: number]>([
    [0, 0, null, false, 2],
    [77, 0, null, false, 2],
    [78, 0, 'accepted', true, 2],
    [78, 1, null, false, 1],
    [79, 1, 'accepted', true, 1],
    [79, 2, null, false, 0],
    [80, 2, 'accepted', false, 0],
    [80, 0, 'accepted', false, 2],
    [3, 2, null, false, 0],
    [3, 3, 'rejected', true, 0],
    [80, 3, 'rejected', false, 0],
  ])('after %i inspected and %i failed is %s', (inspected, failed, verdict, early, mayStillFail) => {
    expect(judgeSample(plan, inspected, failed)).toEqual({ verdict, early, remaining: 80 - inspected, mayStillFail });
  });
});

describe('a sample with Ac 0', () => {
  it('is rejected by the first that fails, and accepted by the last only', () => {
    const strict = { sampleSize: 13, acceptanceNumber: 0 };
    expect(judgeSample(strict, 1, 1).verdict).toBe('rejected');
    expect(judgeSample(strict, 12, 0).verdict).toBeNull();
    expect(judgeSample(strict, 13, 0)).toMatchObject({ verdict: 'accepted', early: false });
  });
});
