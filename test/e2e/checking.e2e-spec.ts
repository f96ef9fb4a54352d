import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let checker: Requests;
const password = 'zhunheng-demo';

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  checker = await app.as('checker');
});

afterAll(() => app.close());

const checking = async (room: RigRoom, query = '', as = checker) =>
  (await as.get(`/batches/${room.batchNo}/checking${query}`).expect(200)).body;

const sign = (room: RigRoom, asOf: number, expected: number, other: Record<string, unknown> = {}) =>
  checker.post('/signatures').send({ batchNo: room.batchNo, meaning: 'checked', password, asOf, expected, ...other });

/** Each meter its own readings, unless told. */
const readings = (at: number) => [
  { loadCurrent: 'Imax', powerFactor: '1.0', element: 'all', readings: [`0.1${String(at).padStart(3, '0')}`, '0.1'] },
  { loadCurrent: 'Ib', powerFactor: '0.5L', element: 'all', readings: ['-0.2', '-0.21'] },
];

const record = async (room: RigRoom, results: unknown[]): Promise<void> => {
  const { body } = await room.post(results).expect(201);
  expect(body.rejected).toEqual([]);
};

describe('what waits for a checker', () => {
  let room: RigRoom;

  beforeAll(async () => {
    room = await RigRoom.with(app, 70);
    const results = Array.from({ length: 66 }, (_, at) => room.result(at, { basicErrors: readings(at) }));
    // Meter 60 on position 1 again, with the readings that meter 0 had there.
    results[60] = room.result(60, { basicErrors: readings(0), verifiedAt: '2026-11-02T09:00:00+08:00' });
    results[1] = { ...room.failing(1, 'appearance'), basicErrors: readings(1) };
    results[2] = { ...room.result(2, { basicErrors: readings(2), rigConclusion: 'fail' }) };
    const near = [{ ...readings(3)[0], readings: ['1.7', '1.7'] }, readings(3)[1]];
    results[3] = room.result(3, { basicErrors: near });
    await record(room, results);
  });

  it('comes exceptions first, the gravest at the top, each with its reasons', async () => {
    const view = await checking(room, '?limit=5');
    expect(view).toMatchObject({ toCheck: 66, signed: 0, returned: 0, own: 0, exceptions: 4, nearLimitPercent: 80 });
    expect(view.items.map((row: { assetNo: string }) => room.assetNos.indexOf(row.assetNo)).slice(0, 4)).toEqual([
      1, 2, 60, 3,
    ]);
    expect(view.items[0].reasons).toEqual([{ code: 'failed', params: { faultKind: 'appearance' } }]);
    expect(view.items[1].reasons).toEqual([
      { code: 'disagreement', params: { rigConclusion: 'fail', verdict: 'pass' } },
    ]);
    expect(view.items[2].reasons).toEqual([
      { code: 'same-readings', params: { assetNo: room.assetNos[0], rigCode: '1', position: 1 } },
    ]);
    expect(view.items[3].reasons.map(({ code }: { code: string }) => code)).toEqual(['outlier', 'near-limit']);
    expect(view.byReason).toContainEqual({ code: 'near-limit', count: 1 });
  });

  it('is listed page by page, by reason and by state', async () => {
    const first = await checking(room, '?limit=40');
    const second = await checking(room, `?limit=40&cursor=${first.nextCursor}`);
    const all = [...first.items, ...second.items].map(({ assetNo }: { assetNo: string }) => assetNo);
    expect(new Set(all).size).toBe(66);
    expect(second.nextCursor).toBeNull();
    expect((await checking(room, '?reason=failed')).items).toHaveLength(1);
    expect((await checking(room, '?reason=any')).matching).toBe(4);
    expect((await checking(room, '?state=signed')).items).toEqual([]);
  });

  it('is counted for every open round', async () => {
    const { items } = (await checker.get('/to-check').expect(200)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ batchNo: room.batchNo, tested: 66, toCheck: 66, failed: 1, signed: 0 }),
    );
    expect((await checker.get('/to-check?state=judged').expect(200)).body.items).toEqual([]);
  });
});

describe('a signature', () => {
  let room: RigRoom;

  beforeEach(async () => {
    room = await RigRoom.with(app, 5);
    await record(
      room,
      [0, 1, 2, 3].map((at) => room.result(at, { basicErrors: readings(at) })),
    );
  });

  it('needs the password again, counted like a failed login', async () => {
    const { asOf } = await checking(room);
    const { body } = await sign(room, asOf, 4, { password: 'guessed' }).expect(422);
    expect(body.code).toBe('password-not-confirmed');
    const [user] = await app.sql.query(`select failed_attempts from users where username = 'checker'`);
    expect(user.failed_attempts).toBe(1);
    expect((await checking(room)).signed).toBe(0);
    await app.sql.query(`update users set failed_attempts = 0`);
  });

  it('covers all that wait, says what it means, and has the hash of the records', async () => {
    const { asOf } = await checking(room);
    const { body } = await sign(room, asOf, 4).expect(201);
    expect(body).toMatchObject({ meaning: 'checked', records: 4, broken: 0, intact: true, signerCode: 'C001' });
    expect(body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await checking(room)).toMatchObject({ toCheck: 0, signed: 4 });
    const { items } = (await checker.get(`/batches/${room.batchNo}/signatures`).expect(200)).body;
    expect(items).toMatchObject([{ id: body.id, records: 4, hash: body.hash }]);
    const events = (await checker.get(`/meters/${room.assetNos[0]}/events`).expect(200)).body.items;
    expect(events.map(({ kind }: { kind: string }) => kind)).toContain('results-checked');
    await sign(room, asOf, 4).expect(409);
  });

  it('is broken by a correction: the record is listed again, and says why', async () => {
    const { asOf } = await checking(room);
    const { body: signed } = await sign(room, asOf, 4).expect(201);
    const corrected = { basicErrors: readings(7), correctionReason: 'read again' };
    await record(room, [room.result(0, corrected)]);
    const view = await checking(room);
    expect(view).toMatchObject({ toCheck: 1, signed: 3 });
    expect(view.items[0]).toMatchObject({
      ...{ assetNo: room.assetNos[0], version: 2, correctionReason: 'read again' },
      reasons: [{ code: 'seal-broken', params: {} }],
    });
    const { body } = await checker.get(`/signatures/${signed.id}`).expect(200);
    // What was signed is still what it was; it is only not what counts any more.
    expect(body).toMatchObject({ records: 4, broken: 1, intact: true });
    // The life file has the signature under the version that was signed, and none under the one that counts.
    const { versions } = (await checker.get(`/meters/${room.assetNos[0]}`).expect(200)).body;
    expect(versions).toMatchObject([
      { version: 2, current: true, signatures: [] },
      { version: 1, current: false, signatures: [{ id: signed.id, meaning: 'checked', signerCode: 'C001' }] },
    ]);
  });

  it('shows when what was signed is changed behind the back of the product', async () => {
    const { asOf } = await checking(room);
    const { body: signed } = await sign(room, asOf, 4).expect(201);
    await app.sql.query(`update rig_readings set readings = '9.9,9.9' where asset_no = $1`, [room.assetNos[2]]);
    expect((await checker.get(`/signatures/${signed.id}`).expect(200)).body.intact).toBe(false);
  });

  it('does not cover what came after the list was seen, nor another number than was seen', async () => {
    const { asOf } = await checking(room);
    await record(room, [room.result(4, { basicErrors: readings(4) })]);
    const { body } = await sign(room, asOf, 5).expect(409);
    expect(body).toMatchObject({ code: 'selection-changed' });
    await sign(room, asOf, 4).expect(201);
    expect(await checking(room)).toMatchObject({ toCheck: 1, signed: 4 });
  });

  it('of some leaves the others', async () => {
    const { asOf } = await checking(room);
    const assetNos = room.assetNos.slice(0, 2);
    await sign(room, asOf, 2, { assetNos }).expect(201);
    expect(await checking(room)).toMatchObject({ toCheck: 2, signed: 2 });
    const { body } = await sign(room, asOf, 2, { assetNos }).expect(409);
    expect(body.code).toBe('records-changed');
  });

  it('is never the verifier’s own: refused with the list', async () => {
    await app.sql.query(
      `update verifications set verifier_id = (select id from users where username = 'checker')
       where meter_id = (select id from meters where asset_no = $1)`,
      [room.assetNos[3]],
    );
    const view = await checking(room);
    expect(view).toMatchObject({ own: 1 });
    const { body } = await sign(room, view.asOf, 4).set('Accept-Language', 'en').expect(422);
    expect(body.code).toBe('signer-is-verifier');
    expect(body.title).toContain(room.assetNos[3]);
    await sign(room, view.asOf, 3, { assetNos: room.assetNos.slice(0, 3) }).expect(201);
  });

  it('is given by checkers only', async () => {
    const body = { batchNo: room.batchNo, meaning: 'checked', password, asOf: 1, expected: 1 };
    for (const name of ['verifier', 'lead', 'sysadmin']) {
      await (await app.as(name)).post('/signatures').send(body).expect(403);
    }
  });
});

describe('sent back to the verifier', () => {
  it('with a reason; waits for the correction, which is listed again', async () => {
    const room = await RigRoom.with(app, 2);
    await record(
      room,
      [0, 1].map((at) => room.result(at, { basicErrors: readings(at) })),
    );
    const reason = '与前一只完全相同，请复核';
    const path = `/batches/${room.batchNo}/checking/returns`;
    await checker
      .post(path)
      .send({ assetNos: [room.assetNos[0]] })
      .expect(400);
    const { body } = await checker
      .post(path)
      .send({ assetNos: [room.assetNos[0]], reason })
      .expect(201);
    expect(body).toMatchObject({ meaning: 'returned', records: 1, reason });
    const view = await checking(room);
    expect(view).toMatchObject({ toCheck: 1, returned: 1 });
    const [row] = (await checking(room, '?state=returned')).items;
    expect(row.returned).toMatchObject({ reason, by: expect.any(String) });
    await sign(room, view.asOf, 1).expect(201);
    await record(room, [room.result(0, { basicErrors: readings(9), correctionReason: '重新检定' })]);
    const after = await checking(room);
    expect(after).toMatchObject({ toCheck: 1, returned: 0, signed: 1 });
    expect(after.items[0].reasons).toEqual([{ code: 'corrected', params: {} }]);
  });
});

describe('judging', () => {
  it('waits for the signatures only when the setting says so', async () => {
    const room = await RigRoom.with(app, 1);
    await record(room, [room.result(0)]);
    const set = (value: string) =>
      app.sql.query(`update settings set value = $1 where key = 'full-verification.signed-before-judging'`, [
        JSON.stringify(value),
      ]);
    await set('needed');
    expect((await room.judge().expect(409)).body).toMatchObject({ code: 'results-unsigned' });
    const { asOf } = await checking(room);
    await sign(room, asOf, 1).expect(201);
    await room.judge().expect(201);
    await set('not-needed');
    const other = await RigRoom.with(app, 1);
    await record(other, [other.result(0)]);
    await other.judge().expect(201);
  });
});

describe('500 results', () => {
  it('are listed and signed in 3 s of the server', async () => {
    const room = await RigRoom.with(app, 500);
    await room.verify();
    const started = performance.now();
    const { asOf, toCheck } = await checking(room);
    expect(toCheck).toBe(500);
    const listed = performance.now();
    await sign(room, asOf, 500).expect(201);
    const signed = performance.now();
    expect(listed - started).toBeLessThan(3000);
    expect(signed - listed).toBeLessThan(3000);
    process.stdout.write(
      `500 results: listed in ${(listed - started).toFixed(0)} ms, signed in ${(signed - listed).toFixed(0)} ms\n`,
    );
  });
});
