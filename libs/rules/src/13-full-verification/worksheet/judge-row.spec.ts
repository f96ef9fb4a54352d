import { usualTestPoints } from '../jjg-596/index.js';
import { judgeRow, type WorksheetBasis, type WorksheetTexts } from './judge-row.js';
import { shareOfLimit } from './share-of-limit.js';

const model = {
  ...{ accuracyClass: '2', phases: 1, connection: 'direct', ratedVoltage: '220', currentSpec: '5(60)A' },
  ...{ impPerKwh: '1200', regulation: 'JJG 596-2012' },
};
const points = usualTestPoints(model);
const options = { internalLimitPercent: 60, clockLimit: '0.5' };
const basis: WorksheetBasis = { model, points, options, checkDigit: 'on' };
const good: WorksheetTexts = {
  ...{ assetNo: '3430001261101050000003', position: '1', items: ['1', '1', '1', '1', '1'], clock: '-0.047' },
  points: points.map(() => '0.12 0.14'),
};
const withPoint = (at: number, text: string): WorksheetTexts => ({
  ...good,
  points: good.points.map((before, place) => (place === at ? text : before)),
});

describe('a row of a worksheet', () => {
  it('passes with every item and point in order', () => {
    const { judgement, judged } = judgeRow(good, basis);
    expect(judgement.verdict).toBe('pass');
    expect(judged.map((point) => point?.margin)).toEqual(points.map((_, at) => judgement.points[at]?.margin));
  });

  it.each([
    ['2.1 rounds to 2.0, on the limit, and passes', '2.1', 'pass'],
    ['2.1001 rounds to 2.2 and fails', '2.1001', 'fail'],
  ])('%s', (_, reading, verdict) => {
    expect(judgeRow(withPoint(0, reading), basis).judgement.verdict).toBe(verdict);
  });

  it('is incomplete with an item left out, unless somebody has found it good by hand', () => {
    const texts = { ...good, items: ['', '1', '1', '1', '1'] };
    expect(judgeRow(texts, basis).judgement.verdict).toBeNull();
    const found = [{ item: 'appearance', conclusion: 'pass', faultCode: null }] as const;
    expect(judgeRow(texts, basis, found).judgement.verdict).toBe('pass');
  });

  it('fails by what was found by hand with power on', () => {
    const found = [{ item: 'power-on', conclusion: 'fail', faultCode: 'display' }] as const;
    expect(judgeRow(good, basis, found).judgement).toMatchObject({ verdict: 'fail', faultKind: 'display' });
  });

  it('keeps each point at its place when others are empty or say nothing', () => {
    const { judged, points: read } = judgeRow({ ...good, points: ['', '0,1', '2.3'] }, basis);
    expect(judged[0]).toBeNull();
    expect(read[1]).toMatchObject({ code: 'decimal-comma' });
    expect(judged[2]).toMatchObject({
      verdict: 'fail',
      point: `${points[2]?.loadCurrent}/${points[2]?.powerFactor}/all`,
    });
  });

  it('says nothing of a meter without any reading', () => {
    expect(judgeRow({ ...good, points: [] }, basis).judgement).toMatchObject({ verdict: null, points: [] });
  });
});

it.each([
  ['60.0 % is within the internal limit', 'pass', 'pass', 600, 'within'],
  ['beyond it', 'pass', 'fail', 700, 'beyond-internal'],
  ['79.9 % is not near yet', 'pass', 'fail', 799, 'beyond-internal'],
  ['80.0 % is near', 'pass', 'fail', 800, 'near'],
  ['100 % passes, and is near', 'pass', 'fail', 1000, 'near'],
  ['above it', 'fail', 'fail', 1100, 'failed'],
] as const)('%s', (_, verdict, internalVerdict, margin, share) => {
  expect(shareOfLimit({ verdict, internalVerdict, margin }, 80)).toBe(share);
});
