import { judgeCaptured, testPointOf, type CapturedReadings } from './judge-captured.js';

const model = {
  ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A' },
  ...{ impPerKwh: '1200', regulation: 'JJG 596-2012' },
};
const judge = { model, options: { internalLimitPercent: 60, clockLimit: '0.5' } };

const result = (
  items: string,
  clockDailyError: string | null = '0.1',
  rigConclusion = 'pass',
  rigReason: string | null = null,
) => ({
  ...{ items, clockDailyError, rigConclusion, rigReason },
});

const readings = (given: string[], withheld = 0, rigConclusions: string | null = null): CapturedReadings => ({
  points: ['Imax/1.0/all', 'Ib/0.5L/all'].map(testPointOf),
  ...{ readings: given, rigConclusions, withheld },
});

const good = readings(['0.1|0.2', '0.3|0.3']);

describe('a captured meter', () => {
  it.each([
    ['passes when every item does', result('PPPPPPP'), good, 'pass', null],
    ['passes whatever the rig made of basic error and clock', result('PPPPFPF'), good, 'pass', null],
    ['passes when the rig did not say what it made of them', result('PPPP-P-'), good, 'pass', null],
    ['has no verdict without its readings', result('PPPPPPP'), null, null, null],
    ['has no verdict when basic error is declared not tested', result('PPPPNPP'), null, null, null],
    ['has no verdict while an item is not tested', result('PPNPPPP'), good, null, null],
    ['has no verdict without a clock error', result('PPPPPPP', null), good, null, null],
    ['has no verdict while a point lacks its readings', result('PPPPPPP'), readings(['0.1', '']), null, null],
    ['fails by an item, without its readings', result('PPPFPPP'), null, 'fail', 'creeping'],
    ['fails by an item, though others are not tested', result('NPPFPPN', null), null, 'fail', 'creeping'],
    ['fails by its readings', result('PPPPPPP'), readings(['2.3|2.3', '0.1']), 'fail', 'basic-error'],
    ['fails by what only the rig could find', result('PPPPPPP', '0.1', 'fail', '通信'), good, 'fail', 'communication'],
    ['counts under the first item', result('PPPPPFP'), readings(['2.3|2.3', '0.1']), 'fail', 'basic-error'],
  ])('%s', (_, captured, half, verdict, faultKind) => {
    expect(judgeCaptured(judge, captured, half)).toMatchObject({ verdict, faultKind });
  });

  it('does not pass while refused rows wait to be mended', () => {
    const judged = judgeCaptured(judge, result('PPPPPPP', '0.1', 'fail'), readings(['0.1', '0.1'], 1));
    expect(judged).toMatchObject({ verdict: null, internalVerdict: null, disagreements: [] });
  });

  it('fails even so', () => {
    expect(judgeCaptured(judge, result('PPPPPPP'), readings(['2.3', ''], 1))).toMatchObject({ verdict: 'fail' });
  });

  it('names the point at which rig and rule part', () => {
    const judged = judgeCaptured(judge, result('PPPPPPP'), readings(['0.1', '2.3'], 0, 'PP'));
    expect(judged.disagreements).toEqual([
      { item: 'basic-error', point: 'Ib/0.5L/all', rigConclusion: 'pass', verdict: 'fail' },
    ]);
  });
});
