import { letterOf } from './conclusion-letters.js';
import { formatDecimal } from './decimal.js';
import { usualTestPoints, type VerificationModel } from './jjg-596/index.js';
import { judgeMeter } from './judge-meter.js';
import type { Conclusion, MeterReading } from './meter-reading.js';

const model: VerificationModel = {
  accuracyClass: '2',
  phases: 1,
  connection: 'direct',
  ratedVoltage: '220',
  currentSpec: '5(60)A',
  impPerKwh: '1200',
  regulation: 'JJG 596-2012',
};
const options = { internalLimitPercent: 60, clockLimit: '0.5' };
const allPass = {
  appearance: 'pass',
  voltage: 'pass',
  starting: 'pass',
  creeping: 'pass',
  constant: 'pass',
} as const satisfies MeterReading['items'];

interface Point {
  loadCurrent: string;
  readings: string;
  rigConclusion: Conclusion | undefined;
}
const point = (loadCurrent: string, error: string, rigConclusion?: Conclusion): Point => ({
  ...{ loadCurrent, readings: `${error}|${error}`, rigConclusion },
});
const at = (...points: Point[]): Pick<MeterReading, 'basicErrors'> => ({
  basicErrors: {
    points: points.map(({ loadCurrent }) => ({ loadCurrent, powerFactor: '1.0', element: 'all' })),
    readings: points.map(({ readings }) => readings),
    rigConclusions: points.map(({ rigConclusion }) => letterOf(rigConclusion)).join(''),
  },
});
const reading = (changes: Partial<MeterReading> = {}): MeterReading => ({
  items: allPass,
  clockDailyError: '0.123',
  ...at(point('Imax', '0.2000'), point('Ib', '-0.1000')),
  rigConclusion: 'pass',
  ...changes,
});
const judge = (changes?: Partial<MeterReading>) => judgeMeter(model, reading(changes), options);

describe('judging a meter whose type has usual test points', () => {
  const usual = usualTestPoints(model);
  const measured = (count: number, error = '0.2000'): Partial<MeterReading> => ({
    basicErrors: {
      points: usual.slice(0, count),
      readings: usual.slice(0, count).map(() => `${error}|${error}`),
      rigConclusions: null,
    },
  });
  const verdictOf = (changes: Partial<MeterReading>, requiresUsualPoints: boolean) =>
    judgeMeter(model, reading(changes), { ...options, requiresUsualPoints }).verdict;

  it.each([
    ['all of them', usual.length, '0.2000', true, 'pass'],
    ['all but one', usual.length - 1, '0.2000', true, null],
    ['all but one, where that does not matter', usual.length - 1, '0.2000', false, 'pass'],
    ['all but one, and one beyond its limit', usual.length - 1, '3.0000', true, 'fail'],
  ] as const)('that has %s', (_, count, error, required, verdict) => {
    expect(verdictOf(measured(count, error), required)).toBe(verdict);
  });
});

const twoPoints = (['Imax', 'Ib'] as const).map((loadCurrent) => ({
  ...{ loadCurrent, powerFactor: '1.0', element: 'all' as const },
}));

describe('a meter with fewer readings of a point than there have to be', () => {
  const judged = (readings: string[], rigConclusions: string | null) =>
    judgeMeter(model, reading({ basicErrors: { points: twoPoints, readings, rigConclusions } }), {
      ...{ internalLimitPercent: 60, clockLimit: '0.5', minimumReadings: 2 },
    });

  it.each<[string, string[], string | null, string | null, string[]]>([
    ['two of each', ['0.1|0.2', '0.1|0.1'], 'PP', 'pass', []],
    ['one of one point', ['0.1|0.2', '0.1'], 'PP', null, ['Ib/1.0/all']],
    ['one of one point, the rig silent on points', ['0.1|0.2', '0.1'], null, null, ['Ib/1.0/all']],
    ['one of each, and the rig concluded of each', ['0.1', '0.1'], 'PP', null, ['Imax/1.0/all', 'Ib/1.0/all']],
    ['only means', ['0.1', '0.1'], null, 'pass', []],
    ['only means, a column a point', ['0.1', '0.1'], '--', 'pass', []],
    ['one, and beyond the limit', ['0.1|0.2', '5.0'], 'PP', 'fail', ['Ib/1.0/all']],
  ])('%s', (_, readings, rigConclusions, verdict, fewReadings) => {
    expect(judged(readings, rigConclusions)).toMatchObject({ verdict, fewReadings });
  });
});

describe('a rig that concludes of one item alone', () => {
  it.each<[string, Partial<MeterReading>, unknown[]]>([
    ['fails the basic error', { rigItems: { basicError: 'fail' } }, ['basic-error', 'fail']],
    ['fails it and the meter', { rigItems: { basicError: 'fail' }, rigConclusion: 'fail' }, ['basic-error', 'fail']],
    [
      'fails it and passes the meter',
      { rigItems: { basicError: 'fail' }, rigConclusion: 'pass' },
      ['basic-error', 'fail'],
    ],
    ['fails the clock', { rigItems: { clockDailyError: 'fail' } }, ['clock-daily-error', 'fail']],
  ])('%s, where the rule passes: they disagree', (_, changes, [item, rigConclusion]) => {
    expect(judge(changes).disagreements).toEqual([{ item, point: null, rigConclusion, verdict: 'pass' }]);
  });

  it('passes the basic error: nothing is said of the meter', () => {
    expect(judge({ rigItems: { basicError: 'pass' } }).disagreements).toEqual([]);
  });
});

describe('judging a meter', () => {
  it('names the rule and the table that gave the verdict', () => {
    expect(judge().ruleVersion).toBe('judge-meter/2 JJG 596-2012/1');
  });

  it.each([
    ['12345678', 'fail'],
    ['-99999999999999999999', 'fail'],
  ])('an error of %s %% is a fault, by a margin that can be kept', (error, verdict) => {
    const judged = judge(at(point('Imax', error), point('Ib', '0.1')));
    expect([judged.verdict, judged.worstMargin]).toEqual([verdict, 1_000_000]);
  });

  it('that is good', () => {
    expect(judge()).toMatchObject({
      verdict: 'pass',
      internalVerdict: 'pass',
      faultKind: null,
      faults: [],
      meanError: '0.050000',
      worstMargin: 100,
      clockRounded: '0.12',
      disagreements: [],
      unknownPoints: [],
      unreadable: [],
    });
    expect(judge().points.map(({ point: name, rounded, limit }) => [name, formatDecimal(rounded), limit])).toEqual([
      ['Imax/1.0/all', '0.2', '2.0'],
      ['Ib/1.0/all', '0.0', '2.0'],
    ]);
  });

  it.each<[string, Partial<MeterReading>, string, string[]]>([
    ['an item', { items: { ...allPass, creeping: 'fail' } }, 'creeping', ['creeping']],
    ['one point', at(point('Imax', '0.2'), point('Ib', '2.1001')), 'basic-error', ['basic-error']],
    ['the clock', { clockDailyError: '-0.979' }, 'clock-daily-error', ['clock-daily-error']],
    [
      'several, counted under the first in the order of the scheme',
      { items: { ...allPass, constant: 'fail', voltage: 'fail' }, clockDailyError: '0.6' },
      'voltage',
      ['voltage', 'constant', 'clock-daily-error'],
    ],
    ['something outside the scheme', { otherFaults: ['communication'] }, 'communication', ['communication']],
    [
      'an item before what is outside the scheme',
      { items: { ...allPass, starting: 'fail' }, otherFaults: ['display'] },
      'starting',
      ['starting', 'display'],
    ],
    [
      'one item, though others are not tested',
      { items: { ...allPass, appearance: 'fail', constant: 'not-tested' }, clockDailyError: null, basicErrors: null },
      'appearance',
      ['appearance'],
    ],
  ])('that fails %s', (_, changes, faultKind, faults) => {
    expect(judge(changes)).toMatchObject({ verdict: 'fail', internalVerdict: 'fail', faultKind, faults });
  });

  it.each<[string, Partial<MeterReading>]>([
    ['an item is not tested', { items: { ...allPass, constant: 'not-tested' } }],
    ['the clock is not tested', { clockDailyError: null }],
    ['the clock is unreadable', { clockDailyError: 'n/a' }],
    ['the readings have not come', { basicErrors: null }],
    ['the rig did not test the basic error', { basicErrors: null, rigItems: { basicError: 'not-tested' } }],
    ['a point has no readings', at(point('Imax', '0.1'), { ...point('Ib', ''), readings: '' })],
    ['a point is unreadable', at(point('Imax', '0.1'), point('Ib', 'x'))],
    ['no point has a limit', at(point('0.01Ib', '0.1'))],
  ])('has no verdict while %s', (_, changes) => {
    expect(judge(changes)).toMatchObject({ verdict: null, internalVerdict: null, faultKind: null, disagreements: [] });
  });

  it('names what it could not judge', () => {
    const judged = judge({
      ...at(point('Imax', '0.1'), point('0.01Ib', '9'), point('2Imax', '9'), point('Ib', '1e5')),
      clockDailyError: '?',
    });
    expect(judged.unknownPoints).toEqual(['0.01Ib/1.0/all', '2Imax/1.0/all']);
    expect(judged.unreadable).toEqual(['Ib/1.0/all', 'clock-daily-error']);
  });

  it('judges the points that have a limit beside those that have none', () => {
    expect(judge(at(point('Imax', '0.1'), point('0.01Ib', '9'))).verdict).toBe('pass');
  });

  it('fails inside the legal limit by the internal one only', () => {
    expect(judge(at(point('Ib', '1.3001')))).toMatchObject({
      verdict: 'pass',
      internalVerdict: 'fail',
      faultKind: null,
    });
  });
});

describe('the rig and the rule', () => {
  it.each<[string, Partial<MeterReading>, unknown[]]>([
    ['agree on a good meter', {}, []],
    ['agree on a bad one', { clockDailyError: '0.6', rigConclusion: 'fail' }, []],
    ['cannot differ when the rig has not concluded', { clockDailyError: '0.6', rigConclusion: 'not-tested' }, []],
    ['cannot differ when the rig says nothing', { clockDailyError: '0.6', rigConclusion: undefined }, []],
    ['cannot differ before there is a verdict', { clockDailyError: null, rigConclusion: 'fail' }, []],
    [
      'differ at a point that the rig failed',
      {
        ...at(point('Imax', '0.1', 'pass'), point('Ib', '2.1000', 'fail')),
        rigItems: { basicError: 'fail' },
        rigConclusion: 'fail',
      },
      [{ item: 'basic-error', point: 'Ib/1.0/all', rigConclusion: 'fail', verdict: 'pass' }],
    ],
    [
      'differ at a point that the rig passed',
      at(point('Imax', '0.1', 'pass'), point('1.0Ib', '2.1001', 'pass')),
      [{ item: 'basic-error', point: 'Ib/1.0/all', rigConclusion: 'pass', verdict: 'fail' }],
    ],
    [
      'differ once, though at two points',
      at(point('Imax', '3.0', 'pass'), point('Ib', '3.0', 'pass')),
      [{ item: 'basic-error', point: 'Imax/1.0/all', rigConclusion: 'pass', verdict: 'fail' }],
    ],
    [
      'differ at a point of which the rig concluded nothing',
      at(point('Imax', '0.1'), point('Ib', '3.0')),
      [{ item: 'basic-error', point: 'Ib/1.0/all', rigConclusion: 'pass', verdict: 'fail' }],
    ],
    [
      'differ on the clock that the rig passed',
      { clockDailyError: '0.6' },
      [{ item: 'clock-daily-error', point: null, rigConclusion: 'pass', verdict: 'fail' }],
    ],
    [
      'differ on the clock that the rig failed',
      { clockDailyError: '0.505', rigItems: { clockDailyError: 'fail' }, rigConclusion: 'fail' },
      [{ item: 'clock-daily-error', point: null, rigConclusion: 'fail', verdict: 'pass' }],
    ],
    [
      'differ on nothing that the rig names',
      { rigConclusion: 'fail' },
      [{ item: 'other', point: null, rigConclusion: 'fail', verdict: 'pass' }],
    ],
  ])('%s', (_, changes, disagreements) => {
    expect(judge(changes).disagreements).toEqual(disagreements);
  });
});
