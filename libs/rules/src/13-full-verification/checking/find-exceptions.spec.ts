import { findExceptions, type CheckedRecord, type ExceptionReason } from './find-exceptions.js';

const record = (other: Partial<CheckedRecord> = {}): CheckedRecord => ({
  assetNo: '3430001261101050000003',
  verdict: 'pass',
  faultKind: null,
  worstMargin: 300,
  meanError: '0.100000',
  rigCode: '1',
  position: 1,
  verifiedAt: new Date('2026-11-02T00:00:00Z'),
  readings: null,
  rigConclusion: null,
  flags: [],
  corrected: false,
  sealBroken: false,
  ...other,
});

const codes = (reasons: readonly ExceptionReason[] | undefined): string[] => (reasons ?? []).map(({ code }) => code);

describe('one record', () => {
  const cases: [string, Partial<CheckedRecord>, string[]][] = [
    ['an ordinary one is not remarkable', {}, []],
    ['79.9 % of the limit is not near', { worstMargin: 799 }, []],
    ['80.0 % of the limit is near', { worstMargin: 800 }, ['near-limit']],
    ['a failed one is failed, not near', { verdict: 'fail', faultKind: 'basic-error', worstMargin: 1100 }, ['failed']],
    ['the rig said fail, the rule pass', { rigConclusion: 'fail' }, ['disagreement']],
    ['of a lapsed rig', { flags: ['rig-lapsed'] }, ['flag']],
    ['a correction', { corrected: true }, ['corrected']],
    ['a correction of what was signed breaks the seal', { corrected: true, sealBroken: true }, ['seal-broken']],
    ['no readings, no margin', { worstMargin: null, meanError: null }, []],
    [
      'the gravest first',
      { verdict: 'fail', rigConclusion: 'pass', flags: ['rig-lapsed'], sealBroken: true },
      ['seal-broken', 'failed', 'disagreement', 'flag'],
    ],
  ];
  it.each(cases)('%s', (_, other, expected) => {
    expect(codes(findExceptions([record(other)], 80)[0])).toEqual(expected);
  });
});

describe('the same readings', () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 0, minute));
  const first = record({ assetNo: 'A', readings: '0.1|0.2', verifiedAt: at(0) });

  it('as the meter before on the position', () => {
    const twin = record({ assetNo: 'B', readings: '0.1|0.2', verifiedAt: at(30) });
    expect(findExceptions([twin, first], 80)).toEqual([
      [{ code: 'same-readings', assetNo: 'A', rigCode: '1', position: 1 }],
      [],
    ]);
  });

  it('are not remarkable on another position, on another rig, or with another meter between', () => {
    const later = { readings: '0.1|0.2', verifiedAt: at(30) };
    expect(codes(findExceptions([first, record({ ...later, position: 2 })], 80)[1])).toEqual([]);
    expect(codes(findExceptions([first, record({ ...later, rigCode: '2' })], 80)[1])).toEqual([]);
    const between = record({ readings: '0.3|0.3', verifiedAt: at(10) });
    expect(codes(findExceptions([first, between, record(later)], 80)[2])).toEqual([]);
  });

  it('need readings', () => {
    const none = [record({ verifiedAt: at(0) }), record({ verifiedAt: at(1) })];
    expect(findExceptions(none, 80)).toEqual([[], []]);
  });
});

describe('outliers of the round', () => {
  const spread = Array.from({ length: 20 }, (_, n) => record({ meanError: (0.1 + n / 1000).toFixed(6) }));

  it('a meter far from all others is one, in words with its score and the median', () => {
    const reasons = findExceptions([...spread, record({ meanError: '0.900000' })], 80);
    expect(reasons[20]).toMatchObject([{ code: 'outlier', meanError: '0.900000', median: '0.110' }]);
    expect(reasons.slice(0, 20).every((list) => list.length === 0)).toBe(true);
  });

  it('three wild ones do not hide each other', () => {
    const wild = ['0.9', '0.95', '-1.1'].map((meanError) => record({ meanError }));
    expect(
      findExceptions([...spread, ...wild], 80)
        .slice(20)
        .map(codes),
    ).toEqual([['outlier'], ['outlier'], ['outlier']]);
  });

  it('are not told of nine meters', () => {
    const nine = [...spread.slice(0, 8), record({ meanError: '0.9' })];
    expect(codes(findExceptions(nine, 80)[8])).toEqual([]);
  });
});
