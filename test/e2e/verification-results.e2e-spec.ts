import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
let room: RigRoom;
beforeAll(async () => {
  app = await openTestApp();
  room = await RigRoom.with(app, 60);
});
afterAll(() => app.close());

describe('a refused result', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['an unknown meter', { assetNo: '3430001000000000000000' }, 'meter-unknown'],
    ['a meter of another batch', { batchNo: 'OTHER' }, 'foreign-meter'],
    ['an unknown rig', { rigCode: '99' }, 'rig-unknown'],
    ['a position that the rig has not', { position: 61 }, 'position-out-of-range'],
    ['a position below the first', { position: 0 }, 'position-out-of-range'],
    ['an unknown verifier', { verifierCode: 'V999' }, 'verifier-unknown'],
    ['an unknown checker', { checkerCode: 'C999' }, 'checker-unknown'],
    ['a verifier who checks himself', { checkerCode: 'V001' }, 'verifier-is-checker'],
    ['a time to come', { verifiedAt: '2199-01-01T08:00:00+08:00' }, 'verified-in-future'],
    ['no readings and no fault', { basicErrors: [] }, 'no-readings'],
    [
      'a point without readings',
      { basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: [] }] },
      'no-readings',
    ],
    [
      'a point without a limit',
      { basicErrors: [{ loadCurrent: '0.01Ib', powerFactor: '1.0', readings: ['0.1'] }] },
      'unknown-test-point',
    ],
    [
      'a point twice',
      { basicErrors: ['Ib', '1.0Ib'].map((loadCurrent) => ({ loadCurrent, powerFactor: '1.0', readings: ['0.1'] })) },
      'repeated-test-point',
    ],
    [
      'a reading as a JSON number',
      { basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: [0.1] }] },
      'invalid-field',
    ],
    [
      'a reading that is no decimal',
      { basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: ['1e3'] }] },
      'invalid-field',
    ],
    ['an item that is no conclusion', { items: { appearance: 'ok' } }, 'invalid-field'],
    ['no items', { items: undefined }, 'invalid-field'],
    ['a time that is none', { verifiedAt: 'yesterday' }, 'invalid-field'],
    ['an asset number as a JSON number', { assetNo: 3.43e21 }, 'invalid-field'],
    ['a clock error that is no decimal', { clockDailyError: 'fast' }, 'invalid-field'],
    [
      'an unknown element',
      { basicErrors: [{ loadCurrent: 'Ib', powerFactor: '1.0', element: 'D', readings: ['0.1'] }] },
      'invalid-field',
    ],
  ];

  it.each(cases)('%s', async (_, other, code) => {
    const { body } = await room.post([room.result(0, other), room.result(50)]).expect(201);
    expect(body.rejected).toMatchObject([{ index: 0, code }]);
    expect(body.rejected[0].message).toMatch(/[一-鿿]/);
    expect(body.accepted + body.duplicates).toBe(1);
  });

  it('of a lapsed rig, unless the setting only flags it', async () => {
    await app.sql.query(`update rigs set valid_until = '2026-11-01' where code = '20'`);
    const lapsed = room.result(1, { rigCode: '20' });
    const { body } = await room.post([lapsed]).expect(201);
    expect(body.rejected).toMatchObject([
      { code: 'rig-lapsed', params: { validUntil: '2026-11-01', verifiedOn: '2026-11-02' } },
    ]);
    await app.sql.query(`update settings set value = '"flag"' where key = 'full-verification.lapsed-rig'`);
    expect((await room.post([lapsed]).expect(201)).body).toMatchObject({ accepted: 1, rejected: [] });
    await app.sql.query(`update settings set value = '"refuse"' where key = 'full-verification.lapsed-rig'`);
    expect((await room.meter(1))['verification'].flags).toEqual(['rig-lapsed']);
  });

  it('of a batch whose round is not open', async () => {
    const other = await RigRoom.arrived(app, 1);
    expect((await other.post([other.result(0)]).expect(201)).body.rejected[0].code).toBe('batch-not-in-verification');
    await other.lead.post(`/batches/${other.batchNo}/pass-to-verification`).send({ reason: 'x' }).expect(201);
    expect((await other.post([other.result(0)]).expect(201)).body.rejected[0].code).toBe('round-not-open');
  });

  it('speaks English when asked, and says why a number will not do', async () => {
    const readings = [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: ['0.1', 0.25] }];
    const { body } = await room
      .post([room.result(0, { basicErrors: readings })])
      .set('Accept-Language', 'en')
      .expect(201);
    expect(body.rejected[0].message).toContain('basicErrors[0].readings[1] must be text');
  });

  it('is the whole call when it is no list, or a list too long', async () => {
    for (const results of [undefined, [], Array.from({ length: 5001 }, () => room.result(0))]) {
      const { body } = await room.verifier.post('/verification-results').send({ results }).expect(400);
      expect(body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/results' }] });
    }
    await (
      await app.as('supplies')
    )
      .post('/verification-results')
      .send({ results: [room.result(0)] })
      .expect(403);
  });
});

describe('a result again', () => {
  it('with the same values is a duplicate, in the call and after it', async () => {
    const call = [room.result(2), room.result(2), room.result(3)];
    expect((await room.post(call).expect(201)).body).toMatchObject({ accepted: 2, duplicates: 1, rejected: [] });
    expect((await room.post(call).expect(201)).body).toMatchObject({ accepted: 0, duplicates: 3, rejected: [] });
    expect((await room.meter(2))['versions']).toHaveLength(1);
  });

  it('with other values in the same call is refused', async () => {
    const call = [room.result(4), room.result(4, { position: 7 })];
    const { body } = await room.post(call).expect(201);
    expect(body).toMatchObject({ accepted: 1, rejected: [{ index: 1, code: 'repeated-in-call' }] });
  });

  it('with other values needs a reason, and is the next version; the first stays to be seen', async () => {
    await room.post([room.result(5)]).expect(201);
    const other = { clockDailyError: '0.9', rigConclusion: 'fail' };
    const refused = await room.post([room.result(5, other)]).expect(201);
    expect(refused.body).toMatchObject({ accepted: 0, rejected: [{ code: 'correction-needs-reason' }] });
    const corrected = await room.post([room.result(5, { ...other, correctionReason: 'read again' })]).expect(201);
    expect(corrected.body).toMatchObject({ accepted: 1, rejected: [] });
    const { verification, versions } = await room.meter(5);
    expect(verification).toMatchObject({
      version: 2,
      verdict: 'fail',
      faultKind: 'clock-daily-error',
      reason: 'read again',
    });
    expect(versions).toMatchObject([
      { version: 2, current: true, clockDailyError: '0.9', recordedBy: expect.any(String) },
      { version: 1, current: false, verdict: 'pass', clockDailyError: '-0.047' },
    ]);
    expect((await room.post([room.result(5, other)]).expect(201)).body.duplicates).toBe(1);
  });

  it('under the same Idempotency-Key gets the first answer; another body under it is refused', async () => {
    const send = (at: number) => room.post([room.result(at)]).set('Idempotency-Key', 'k-1');
    expect((await send(6).expect(201)).body).toMatchObject({ accepted: 1, duplicates: 0 });
    expect((await send(6).expect(201)).body).toMatchObject({ accepted: 1, duplicates: 0 });
    expect((await send(7).expect(422)).body.code).toBe('idempotency-key-reused');
  });

  it('of ten clients at one moment is recorded once', async () => {
    const call = Array.from({ length: 10 }, (_, at) => room.result(10 + at));
    const answers = await Promise.all(Array.from({ length: 10 }, () => room.post(call).expect(201)));
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(10);
    expect(answers.reduce((sum, { body }) => sum + body.duplicates, 0)).toBe(90);
    const [{ count }] = await app.sql.query(
      `select count(*)::int from verifications v join meters m on m.id = v.meter_id where m.asset_no = any($1)`,
      [room.assetNos.slice(10, 20)],
    );
    expect(count).toBe(10);
  });
});

describe('a result in part', () => {
  it('fails at once when an item has failed, without readings', async () => {
    const { body } = await room.post([{ ...room.failing(30, 'appearance'), basicErrors: [] }]).expect(201);
    expect(body).toMatchObject({ accepted: 1, rejected: [] });
    expect((await room.meter(30))['verification']).toMatchObject({ verdict: 'fail', faultKind: 'appearance' });
  });

  it('has no verdict while an item is not tested', async () => {
    await room.post([room.result(31, { clockDailyError: null })]).expect(201);
    const meter = await room.meter(31);
    expect(meter['verification']).toBeNull();
    expect(meter['incomplete']).toMatchObject({ verdict: null, round: 1 });
    expect(meter['incomplete'].items).toContainEqual({ item: 'clock-daily-error', conclusion: 'not-tested' });
    expect(await room.view()).toMatchObject({ incomplete: 1 });
  });

  it('leaves jobs, events and audit behind', async () => {
    await app.drained();
    const [audit] = await app.sql.query(
      `select * from audit_entries where action = 'verification.record' order by id desc limit 1`,
    );
    expect(audit).toMatchObject({
      object_type: 'batch',
      object_id: room.batchNo,
      after: { accepted: 1, corrections: 0 },
    });
  });
});
