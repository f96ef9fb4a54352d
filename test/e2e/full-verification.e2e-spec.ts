import type { TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const times = (count: number, item: string): string[] => Array.from({ length: count }, () => item);

describe('a batch goes through full verification', () => {
  it('is accepted: good meters to the finished store, bad ones rejected', async () => {
    const room = await RigRoom.with(app, 200);
    await room.verify(['appearance', 'appearance', 'voltage']);
    expect(await room.view()).toMatchObject({
      ...{ round: 1, state: 'open', quantity: 200, tested: 200, passed: 197, untested: 0, incomplete: 0 },
      ...{ passRate: '0.985000', verdict: null, decided: true, certainVerdict: 'accepted', reasons: [] },
      faults: [
        { kind: 'appearance', count: 2 },
        { kind: 'voltage', count: 1 },
      ],
    });
    const { body } = await room.judge().expect(201);
    expect(body).toMatchObject({ state: 'judged', verdict: 'accepted', tested: 200, passed: 197, reasons: [] });
    expect(await room.batch()).toMatchObject({
      state: 'accepted',
      meters: { qualified: 197, rejected: 3 },
      received: 200,
    });
    expect(await room.meter(0)).toMatchObject({
      state: 'rejected',
      verification: {
        round: 1,
        verdict: 'fail',
        faultKind: 'appearance',
        rigCode: '1',
        position: 1,
        verifierCode: 'V001',
      },
    });
    const life = await room.lead.get(`/meters/${room.assetNos[5]}/events`).expect(200);
    expect(life.body.items.map(({ kind, from, to }: Record<string, string>) => [kind, from, to])).toEqual([
      ['passed-to-verification', 'arrived', 'in-store'],
      ['verified', null, null],
      ['judged', 'in-store', 'qualified'],
    ]);
    await app.drained();
  });

  it('has a hidden defect, is mended, and is accepted in the second round', async () => {
    const room = await RigRoom.with(app, 100);
    await room.verify(times(3, 'creeping'));
    const judged = await room.judge().expect(201);
    expect(judged.body).toMatchObject({
      verdict: 'hidden-defect',
      reasons: ['pass-rate-below-threshold', 'same-kind-faults'],
    });
    expect(await room.batch()).toMatchObject({ state: 'rectification', meters: { 'in-store': 97, rejected: 3 } });
    const late = await room.post([room.result(0, { clockDailyError: '0.1', correctionReason: 'x' })]).expect(201);
    expect(late.body.rejected[0].code).toBe('batch-not-in-verification');

    const supplies = await app.as('supplies');
    const done = { doneOn: '2026-11-20', report: 'new relays' };
    const reopened = await supplies.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    expect(reopened.body).toMatchObject({
      round: 2,
      state: 'open',
      quantity: 100,
      tested: 0,
      untested: 100,
      passRate: null,
    });
    expect(await room.batch()).toMatchObject({ state: 'verification', round: 2, meters: { 'in-store': 100 } });
    await room.verify();
    await room.judge().expect(201);
    expect(await room.batch()).toMatchObject({ state: 'accepted', meters: { qualified: 100 } });
    expect(await room.view(1)).toMatchObject({ round: 1, verdict: 'hidden-defect', passed: 97, tested: 100 });
    expect((await room.meter(0))['versions']).toMatchObject([
      { round: 2, verdict: 'pass' },
      { round: 1, verdict: 'fail' },
    ]);
    const problems = await room.lead.get(`/quality-problems?batchNo=${room.batchNo}&class=2`).expect(200);
    expect(problems.body.items).toEqual([]);
  });

  it('is judged with untested meters only for a reason, and they stay in the store', async () => {
    const room = await RigRoom.with(app, 70);
    await room.verify([], 66);
    const refused = await room.judge().expect(409);
    expect(refused.body).toMatchObject({ code: 'meters-untested', untested: 4, incomplete: 0 });
    await room.judge({ untested: 'exclude' }).expect(409);
    const { body } = await room.judge({ untested: 'exclude', reason: 'lost in transport' }).expect(201);
    expect(body).toMatchObject({ verdict: 'accepted', untestedReason: 'lost in transport', tested: 66, untested: 4 });
    expect(await room.batch()).toMatchObject({ meters: { qualified: 66, 'in-store': 4 } });
  });

  it('is judged once, whoever else asks at the same moment', async () => {
    const room = await RigRoom.with(app, 20);
    await room.verify();
    const answers = await Promise.all(Array.from({ length: 5 }, () => room.judge()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      ...{ code: 'transition-not-allowed', from: 'accepted', allowed: [] },
    });
  });

  it('takes results before the verdict or refuses them after it, never between', async () => {
    const room = await RigRoom.with(app, 60);
    await room.verify([], 30);
    const [verdict, ...answers] = await Promise.all([
      room.judge({ reason: 'trial' }),
      ...Array.from({ length: 6 }, (_, at) => room.post([room.result(30 + at)])),
    ]);
    expect(verdict.status).toBe(201);
    const accepted = answers.filter(({ body }) => body.accepted === 1).length;
    expect(await room.view()).toMatchObject({ tested: 30 + accepted });
    expect(verdict.body.tested).toBe(30 + accepted);
    const [stored] = await app.sql.query(
      `select tested from verification_rounds rd join batches b on b.id = rd.batch_id where batch_no = $1`,
      [room.batchNo],
    );
    expect(stored.tested).toBe(30 + accepted);
  });
});

describe('the errors of a round', () => {
  it('are told point by point, as measured and as judged', async () => {
    const room = await RigRoom.with(app, 30);
    const off = [{ loadCurrent: 'Imax', powerFactor: '1.0', element: 'all', readings: ['2.2', '2.2'] }];
    await room.post([
      room.result(0, { basicErrors: off }),
      ...Array.from({ length: 29 }, (_, at) => room.result(at + 1)),
    ]);
    const path = `/batches/${room.batchNo}/full-verification/errors`;
    const { body } = await room.lead.get(path).expect(200);
    expect(body).toMatchObject({
      ...{ round: 1, point: 'Imax/1.0/all', limit: '2.0', step: '0.2', n: 30, failed: 1, failedInternally: 1 },
      rounded: [
        { error: '0.2', count: 29 },
        { error: '2.2', count: 1 },
      ],
    });
    const other = await room.lead.get(`${path}?point=${encodeURIComponent('Ib/0.5L/all')}`).expect(200);
    expect(other.body).toMatchObject({ n: 29, failed: 0, points: ['Imax/1.0/all', 'Ib/0.5L/all'] });
    const nowhere = await room.lead.get(`${path}?point=${encodeURIComponent('2Imax/1.0/all')}`).expect(200);
    expect(nowhere.body).toMatchObject({ limit: null, n: 0, mean: null, raw: [] });
    await room.lead.get('/batches/nobody/full-verification/errors').expect(404);
  });
});

describe('the decision', () => {
  it.each([
    ['985 of 1000 is accepted', 1000, 15, 'accepted'],
    ['984 of 1000 is a hidden defect', 1000, 16, 'hidden-defect'],
    ['197 of 200 is accepted', 200, 3, 'accepted'],
    ['65 of 66 is a hidden defect', 66, 1, 'hidden-defect'],
  ])('%s', async (_, meters, failed, verdict) => {
    const room = await RigRoom.with(app, meters);
    await app.sql.query(`update settings set value = '1000' where key = 'full-verification.same-kind-limit'`);
    await room.verify(times(failed, 'starting'));
    const { body } = await room.judge().expect(201);
    await app.sql.query(`update settings set value = '3' where key = 'full-verification.same-kind-limit'`);
    expect(body).toMatchObject({ verdict, reasons: verdict === 'accepted' ? [] : ['pass-rate-below-threshold'] });
  });

  it.each([
    ['two of a kind are accepted', 2, 'accepted', []],
    ['three of a kind are a hidden defect', 3, 'hidden-defect', ['same-kind-faults']],
  ])('%s', async (_, failed, verdict, reasons) => {
    const room = await RigRoom.with(app, 300);
    await room.verify(times(failed, 'constant'));
    expect((await room.judge().expect(201)).body).toMatchObject({ verdict, reasons });
  });

  it('counts what no item covers: a meter that does not communicate has failed', async () => {
    const room = await RigRoom.with(app, 200);
    const mute = [0, 1, 2].map((at) => room.result(at, { otherFaults: ['communication'], rigConclusion: 'fail' }));
    await room.post([...mute, ...Array.from({ length: 197 }, (_, at) => room.result(at + 3))]).expect(201);
    expect((await room.post([mute[0]]).expect(201)).body).toMatchObject({ accepted: 0, duplicates: 1 });
    const { body } = await room.judge().expect(201);
    expect(body).toMatchObject({ verdict: 'hidden-defect', passed: 197, reasons: ['same-kind-faults'] });
    expect(body.faults).toEqual([{ kind: 'communication', count: 3 }]);
  });

  it('is known early: three of a kind of the first three', async () => {
    const room = await RigRoom.with(app, 300);
    await room.verify(times(3, 'voltage'), 3);
    expect(await room.view()).toMatchObject({
      ...{
        decided: true,
        certainVerdict: 'hidden-defect',
        verdict: null,
        reasons: ['same-kind-faults'],
        untested: 297,
      },
    });
  });

  it('is not known while it can still change', async () => {
    const room = await RigRoom.with(app, 300);
    await room.verify(times(2, 'voltage'), 200);
    expect(await room.view()).toMatchObject({ decided: false, certainVerdict: null, reasons: [] });
  });
});

describe('a meter', () => {
  const at = (readings: string[]): Record<string, unknown> => ({
    basicErrors: [{ loadCurrent: 'Imax', powerFactor: '1.0', element: 'all', readings }],
  });

  it.each([
    ['2.1 → 2.0 passes', ['2.1', '2.1'], '2.0', 'pass'],
    ['2.1001 → 2.2 fails', ['2.1001', '2.1001'], '2.2', 'fail'],
    ['2.0999 and 2.1001: 2.1 → 2.0 passes', ['2.0999', '2.1001'], '2.0', 'pass'],
    ['-2.1 → -2.0 passes', ['-2.1', '-2.1'], '-2.0', 'pass'],
    ['-2.1000000001 → -2.2 fails', ['-2.1000000001', '-2.1000000001'], '-2.2', 'fail'],
  ])('is judged by the rounded error: %s', async (_, readings, rounded, verdict) => {
    const room = await RigRoom.with(app, 1);
    await room.post([room.result(0, at(readings))]).expect(201);
    const { verification } = await room.meter(0);
    expect(verification).toMatchObject({
      verdict,
      points: [{ point: 'Imax/1.0/all', readings, rounded, limit: '2.0', verdict }],
    });
  });

  it('is shown beside the internal limit, which decides nothing', async () => {
    const room = await RigRoom.with(app, 1);
    await room.post([room.result(0, at(['1.9', '1.9']))]).expect(201);
    expect((await room.meter(0))['verification']).toMatchObject({
      verdict: 'pass',
      internalVerdict: 'fail',
      worstMargin: 1000,
    });
    expect(await room.view()).toMatchObject({ passed: 1, internalPassed: 0 });
  });

  it('on which rig and rule differ is listed, both ways', async () => {
    const room = await RigRoom.with(app, 4);
    await room.post([
      room.result(0, at(['2.4', '2.4'])),
      room.result(1, { rigConclusion: 'fail' }),
      room.result(2),
      { ...room.failing(3, 'voltage'), rigConclusion: 'pass' },
    ]);
    const { body } = await room.lead.get(`/batches/${room.batchNo}/disagreements`).expect(200);
    expect(body.items).toMatchObject([
      { assetNo: room.assetNos[0], rigConclusion: 'pass', verdict: 'fail', item: 'basic-error', point: 'Imax/1.0/all' },
      { assetNo: room.assetNos[1], rigConclusion: 'fail', verdict: 'pass' },
      { assetNo: room.assetNos[3], rigConclusion: 'pass', verdict: 'fail', item: 'voltage', point: null },
    ]);
    expect(await room.view()).toMatchObject({ disagreements: 3 });
    const page = await room.lead.get(`/batches/${room.batchNo}/disagreements?limit=2`).expect(200);
    const rest = await room.lead
      .get(`/batches/${room.batchNo}/disagreements?cursor=${page.body.nextCursor}`)
      .expect(200);
    expect([page.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('what a round refuses', () => {
  it('is another state, with what is allowed', async () => {
    const room = await RigRoom.arrived(app, 2);
    const path = `/batches/${room.batchNo}`;
    expect((await room.lead.post(`${path}/full-verification`).send({}).expect(409)).body).toMatchObject({
      ...{ code: 'transition-not-allowed', from: 'arrived', allowed: ['comparison', 'verification'] },
    });
    await room.judge().expect(409);
    await room.verifier.post(`${path}/pass-to-verification`).send({ reason: 'x' }).expect(403);
    await room.lead.post(`${path}/pass-to-verification`).send({}).expect(400);
    await room.lead.post(`${path}/pass-to-verification`).send({ reason: 'urgent' }).expect(201);
    await room.lead.post(`${path}/pass-to-verification`).send({ reason: 'urgent' }).expect(409);
    expect((await room.lead.get(`${path}/full-verification`).expect(404)).body.code).toBe('not-found');
    await room.lead.post(`${path}/full-verification`).send({}).expect(201);
    expect((await room.lead.post(`${path}/full-verification`).send({}).expect(409)).body.code).toBe(
      'round-already-open',
    );
    expect((await room.judge({ reason: 'none tested' }).expect(409)).body.code).toBe('nothing-tested');
    await (await app.as('verifier')).post(`${path}/full-verification/judge`).send({ reason: 'x' }).expect(403);
  });

  it('is a batch without meters', async () => {
    const room = await RigRoom.arrived(app, 1);
    await app.sql.query(`delete from meters where asset_no = $1`, [room.assetNos[0]]);
    await room.lead.post(`/batches/${room.batchNo}/pass-to-verification`).send({ reason: 'x' }).expect(201);
    const { body } = await room.lead.post(`/batches/${room.batchNo}/full-verification`).send({}).expect(409);
    expect(body.code).toBe('no-meters');
  });
});
