import { checkVerification, type VerificationClaim, type VerificationContext } from './check-verification.js';

const claim: VerificationClaim = {
  assetNo: '3430001261101020000002',
  rigCode: '1',
  position: 60,
  verifiedAt: new Date('2026-11-02T00:00:00Z'),
  verifierCode: 'V001',
  checkerCode: 'C001',
};
const context: VerificationContext = {
  now: new Date('2026-11-02T00:00:00Z'),
  rig: { positions: 60, validUntil: '2026-11-02' },
  lapsedRig: 'refuse',
  verifierKnown: true,
  checkerKnown: true,
  meter: { batchNo: 'B1' },
  expectedBatchNo: 'B1',
  batchState: 'verification',
};

describe('a result', () => {
  it.each<[string, Partial<VerificationClaim>, Partial<VerificationContext>]>([
    ['at the last position, at this moment, on the last valid day', {}, {}],
    ['at the first position', { position: 1 }, {}],
    ['handed over for no particular batch', {}, { expectedBatchNo: null }],
    ['in the last moment of the last valid day in Shanghai', { verifiedAt: new Date('2026-11-02T15:59:59Z') }, later()],
  ])('is taken: %s', (_, otherClaim, otherContext) => {
    expect(checkVerification({ ...claim, ...otherClaim }, { ...context, ...otherContext })).toEqual({
      kind: 'ok',
      flags: [],
    });
  });

  it.each<[string, Partial<VerificationClaim>, Partial<VerificationContext>]>([
    ['meter-unknown', {}, { meter: null, batchState: null }],
    ['foreign-meter', {}, { expectedBatchNo: 'B2' }],
    ['batch-not-in-verification', {}, { batchState: 'arrived' }],
    ['batch-not-in-verification', {}, { batchState: 'accepted' }],
    ['rig-unknown', {}, { rig: null }],
    ['rig-lapsed', { verifiedAt: new Date('2026-11-02T16:00:00Z') }, later()],
    ['position-out-of-range', { position: 61 }, {}],
    ['position-out-of-range', { position: 0 }, {}],
    ['position-out-of-range', { position: 1.5 }, {}],
    ['verifier-unknown', {}, { verifierKnown: false }],
    ['checker-unknown', {}, { checkerKnown: false }],
    ['verifier-is-checker', { checkerCode: 'V001' }, {}],
    ['verified-in-future', { verifiedAt: new Date('2026-11-02T00:00:01Z') }, {}],
  ])('is refused: %s', (code, otherClaim, otherContext) => {
    const check = checkVerification({ ...claim, ...otherClaim }, { ...context, ...otherContext });
    expect(check).toMatchObject({ kind: 'refused', faults: [{ code }] });
  });

  it('of a lapsed rig is taken with a flag when the setting says so', () => {
    const lapsed = { ...context, rig: { positions: 60, validUntil: '2026-11-01' }, lapsedRig: 'flag' as const };
    expect(checkVerification(claim, lapsed)).toEqual({
      kind: 'ok',
      flags: [{ code: 'rig-lapsed', rigCode: '1', validUntil: '2026-11-01', verifiedOn: '2026-11-02' }],
    });
  });

  it('is refused with every fault at once', () => {
    const check = checkVerification(
      { ...claim, checkerCode: 'V001', position: 99 },
      { ...context, batchState: 'returned' },
    );
    expect(check.kind === 'refused' && check.faults.map(({ code }) => code)).toEqual([
      'batch-not-in-verification',
      'verifier-is-checker',
      'position-out-of-range',
    ]);
  });

  function later(): Partial<VerificationContext> {
    return { now: new Date('2026-11-30T00:00:00Z') };
  }
});
