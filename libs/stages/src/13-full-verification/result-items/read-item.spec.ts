import { readItem } from './read-item.js';

const item = {
  ...{ assetNo: '3430001261101050000003', rigCode: '1', position: 1, verifiedAt: '2026-11-02T08:00:00+08:00' },
  ...{ verifierCode: 'V001', checkerCode: 'C001', temperature: 20.1, humidity: '51', clockDailyError: '-0.047' },
  items: { appearance: 'pass', voltage: 'pass', starting: 'fail', creeping: 'not-tested', constant: 'pass' },
  basicErrors: [
    { loadCurrent: 'Imax', powerFactor: '1.0', element: 'all', readings: ['0.1234', '-0.12'] },
    { loadCurrent: 'Ib', powerFactor: '0.5L', readings: ['+1'] },
  ],
};

describe('an item of a call', () => {
  it('is read with its readings as they were written', () => {
    expect(readItem(3, item)).toEqual({
      ...{ index: 3, assetNo: '3430001261101050000003', batchNo: null, rigCode: '1', position: 1 },
      verifiedAt: new Date('2026-11-02T00:00:00Z'),
      ...{ verifierCode: 'V001', checkerCode: 'C001', temperature: '20.1', humidity: '51' },
      ...{ items: 'PPFN-P-', clockDailyError: '-0.047', rigConclusion: null, correctionReason: null, rigReason: null },
      basicErrors: {
        points: [
          { loadCurrent: 'Imax', powerFactor: '1.0', element: 'all' },
          { loadCurrent: 'Ib', powerFactor: '0.5L', element: 'all' },
        ],
        readings: '0.1234|-0.12,+1',
      },
    });
  });

  it('shares its list of points with others of the same points', () => {
    const [one, other] = [readItem(0, item), readItem(1, { ...item, position: 2 })];
    if ('code' in one || 'code' in other) throw new Error('refused');
    expect(other.basicErrors.points).toBe(one.basicErrors.points);
  });

  const readings = (...given: unknown[]) => ({
    basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: given }],
  });
  it.each([
    ['no object', null, ''],
    ['an asset number as a number', { ...item, assetNo: 3.43e21 }, 'assetNo'],
    ['a position in halves', { ...item, position: 1.5 }, 'position'],
    ['a position as text', { ...item, position: '楼上' }, 'position'],
    ['a day that is none', { ...item, verifiedAt: '2026-02-30 08:00:00' }, 'verifiedAt'],
    ['a temperature in words', { ...item, temperature: 'warm' }, 'temperature'],
    ['a clock error with an exponent', { ...item, clockDailyError: '1e-3' }, 'clockDailyError'],
    ['an item left out', { ...item, items: { appearance: 'pass' } }, 'items.voltage'],
    ['a fault of the scheme among the others', { ...item, otherFaults: ['voltage'] }, 'otherFaults'],
    ['a rig conclusion of its own', { ...item, rigConclusion: 'perhaps' }, 'rigConclusion'],
    ['a conclusion that may be two', { ...item, rigConclusion: '0' }, 'rigConclusion'],
    ['basic errors that are no list', { ...item, basicErrors: {} }, 'basicErrors'],
    [
      'a point without a load current',
      { ...item, basicErrors: [{ powerFactor: '1.0', readings: ['1'] }] },
      'basicErrors[0].loadCurrent',
    ],
    [
      'an unknown element',
      { ...item, basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', element: 'D', readings: ['1'] }] },
      'basicErrors[0].element',
    ],
    ['two readings as one', { ...item, ...readings('0.1', '0.2|0.3') }, 'basicErrors[0].readings[1]'],
    ['a decimal comma', { ...item, ...readings('0,1') }, 'basicErrors[0].readings[0]'],
    ['an empty reading', { ...item, ...readings('') }, 'basicErrors[0].readings[0]'],
    [
      'more readings than a rig takes',
      { ...item, ...readings(...Array.from({ length: 11 }, () => '1')) },
      'basicErrors[0].readings',
    ],
    ['a reason that is none', { ...item, correctionReason: '' }, 'correctionReason'],
  ])('is refused with %s', (_, given, field) => {
    expect(readItem(0, given)).toMatchObject({ code: 'invalid-field', params: { field } });
  });

  it('is refused with a reading as a JSON number, and told why', () => {
    const refused = readItem(0, { ...item, ...readings(0.1234) });
    expect(refused).toMatchObject({ code: 'invalid-field', text: 'reading-as-number', params: { value: '0.1234' } });
  });

  it('is refused with a point without readings', () => {
    expect(readItem(0, { ...item, ...readings() })).toMatchObject({ code: 'no-readings' });
  });

  it('shows of a long value only how it begins', () => {
    const refused = readItem(0, { ...item, assetNo: 'x'.repeat(5000) });
    expect(JSON.stringify(refused).length).toBeLessThan(200);
  });

  it('is read as files are: units, words, any minus sign, marks of nothing', () => {
    const given = {
      ...{ ...item, ...readings(' 0.2', '０.1', '−.3', '0.12%') },
      ...{ position: '表位7', temperature: '20.5℃', humidity: '50%RH', clockDailyError: '/', rigConclusion: '√' },
      ...{ verifiedAt: '2026年7月3日 8:00', assetNo: ']C1343000126110105 0000003' },
    };
    expect(readItem(0, given)).toMatchObject({
      ...{ position: 7, temperature: '20.5', humidity: '50', clockDailyError: null, rigConclusion: 'pass' },
      ...{ verifiedAt: new Date('2026-07-03T00:00:00Z'), assetNo: '3430001261101050000003' },
      basicErrors: { readings: '0.2|0.1|-0.3|0.12' },
    });
  });
});
