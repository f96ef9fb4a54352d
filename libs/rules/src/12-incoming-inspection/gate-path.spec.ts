import { gatePath, GATES, type GateFacts } from './gate-path.js';

const fresh: GateFacts = {
  ...{ state: 'arrived', comparison: null, emc: null, sampling: null, verification: null, rectified: null },
};
const path = (facts: Partial<GateFacts>): string => {
  const states = gatePath({ ...fresh, ...facts });
  return GATES.map((gate) => states[gate]).join(' ');
};

describe('the path of a batch', () => {
  const [comparison, emc] = ['pass', 'pass'] as const;
  it.each<[string, Partial<GateFacts>, string]>([
    ['has arrived', {}, 'passed current waiting waiting waiting waiting'],
    ['is compared', { state: 'emc', comparison }, 'passed passed current waiting waiting waiting'],
    [
      'differs',
      { state: 'returned', comparison: 'fail' },
      'passed failed not-reached not-reached not-reached not-reached',
    ],
    [
      'fails EMC',
      { state: 'returned', comparison, emc: 'fail' },
      'passed passed failed not-reached not-reached not-reached',
    ],
    ['is to be sampled', { state: 'sampling', comparison, emc }, 'passed passed passed current waiting waiting'],
    [
      'is rejected',
      { state: 'sampling', comparison, emc, sampling: 'rejected' },
      'passed passed passed failed waiting waiting',
    ],
    [
      'is being mended after sampling',
      { state: 'rectification', comparison, emc, sampling: 'rejected', rectified: 'sampling' },
      'passed passed passed failed waiting waiting',
    ],
    [
      'is mended, to be sampled again',
      { state: 'sampling', comparison, emc, sampling: 'rejected', rectified: 'sampling' },
      'passed passed passed current waiting waiting',
    ],
    [
      'goes back after sampling',
      { state: 'returned', comparison, emc, sampling: 'rejected' },
      'passed passed passed failed not-reached not-reached',
    ],
    [
      'is in full verification',
      { state: 'verification', comparison, emc, sampling: 'accepted' },
      'passed passed passed passed current waiting',
    ],
    [
      'was passed on by the lead',
      { state: 'verification', comparison },
      'passed passed skipped skipped current waiting',
    ],
    [
      'has a hidden defect',
      {
        state: 'rectification',
        comparison,
        emc,
        sampling: 'accepted',
        verification: 'hidden-defect',
        rectified: 'full-verification',
      },
      'passed passed passed passed failed waiting',
    ],
    [
      'is accepted',
      { state: 'accepted', comparison, emc, sampling: 'accepted', verification: 'accepted' },
      'passed passed passed passed passed passed',
    ],
    [
      'was accepted without gates',
      { state: 'accepted', verification: 'accepted' },
      'passed skipped skipped skipped passed passed',
    ],
  ])('%s', (_, facts, expected) => {
    expect(path(facts)).toBe(expected);
  });
});
