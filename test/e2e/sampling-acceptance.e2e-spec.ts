import { randomUUID } from 'node:crypto';
import { testDay, type TestApp } from '#libs/testing';
import { createSource } from './recorded-batch.js';
import { GateRoom } from './gate-room.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
/** Each story has the series of S01 · M01 to itself. */
beforeEach(async () => {
  await app.sql.query(
    'delete from sampling_results; delete from sampling_inspections; delete from inspection_resumptions',
  );
});

const severity = async () =>
  (await (await app.as('marketing')).get('/sampling-severity?supplierCode=S01&modelCode=M01').expect(200)).body;

describe('a sample', () => {
  it('is drawn once, from the seed that is asked for, and can be drawn again with the same result', async () => {
    const room = await GateRoom.with(app, 300);
    await room.toSampling();
    const drawn = await room.draw({ seed: 20261102, aql: '2.5' });
    expect(drawn).toMatchObject({
      codeLetter: 'H',
      sampleSize: 50,
      acceptanceNumber: 3,
      seed: 20261102,
      severity: 'normal',
    });
    const again = await room.post('sampling-acceptance').expect(409);
    expect(again.body).toMatchObject({ code: 'sample-already-drawn', number: 1 });

    const auditor = await app.as('auditor');
    const { body: draw } = await auditor.get(`/draws/${drawn['drawId']}`).expect(200);
    expect(draw).toMatchObject({
      ...{ seed: 20261102, populationSize: 300, sampleSize: 50, sample: drawn['sample'], batchNo: room.batchNo },
      ...{ method: 'sha256-shuffle/1', populationOrder: 'asset-number', purpose: 'sampling-acceptance' },
    });
    const { body: first } = await auditor.get(`/draws/${drawn['drawId']}/population?limit=2`).expect(200);
    expect(first.items).toEqual(room.assetNos.slice(0, 2).map((assetNo, place) => ({ place, assetNo })));
    const { body: next } = await auditor.get(`/draws/${drawn['drawId']}/population?limit=1&cursor=${first.nextCursor}`);
    expect(next.items).toEqual([{ place: 2, assetNo: room.assetNos[2] }]);
    const { body: replayed } = await auditor.post(`/draws/${drawn['drawId']}/replay`).expect(200);
    expect(replayed).toEqual({ same: true, samePopulation: true, sample: drawn['sample'] });
  });

  it('is not what it was when somebody has tampered with it, or with the population', async () => {
    const room = await GateRoom.with(app, 60);
    await room.toSampling();
    const { drawId } = await room.draw();
    await app.sql.query(`update draws set drawn[1] = drawn[2], drawn[2] = drawn[1] where id = $1`, [drawId]);
    const swapped = await room.room.lead.post(`/draws/${drawId}/replay`).expect(200);
    expect(swapped.body).toMatchObject({ same: false, samePopulation: true });
    const renamed = `${'9'.repeat(21)}0`;
    await app.sql.query(`update meters set asset_no = $1 where asset_no = $2`, [renamed, room.assetNos[0]]);
    const changed = await room.room.lead.post(`/draws/${drawId}/replay`).expect(200);
    expect(changed.body).toMatchObject({ same: false, samePopulation: false });
    await room.room.lead.post(`/draws/${randomUUID()}/replay`).expect(404);
    await room.room.lead.get('/draws/17').expect(404);
  });

  it('is the same for the same Idempotency-Key, and drawn by one of many who ask at once', async () => {
    const room = await GateRoom.with(app, 100);
    await room.toSampling();
    const key = randomUUID();
    const one = await room.post('sampling-acceptance').set('Idempotency-Key', key).expect(201);
    const two = await room.post('sampling-acceptance').set('Idempotency-Key', key).expect(201);
    expect(two.body).toEqual(one.body);
    const other = await GateRoom.with(app, 100);
    await other.toSampling();
    const answers = await Promise.all(Array.from({ length: 4 }, () => other.post('sampling-acceptance')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('is all of a small lot', async () => {
    const room = await GateRoom.with(app, 12);
    await room.toSampling();
    const drawn = await room.draw({ aql: '0.65' });
    expect(drawn).toMatchObject({
      codeLetter: 'B',
      planLetter: 'F',
      arrow: 'down',
      tableSampleSize: 20,
      sampleSize: 12,
    });
    expect(drawn).toMatchObject({ wholeLot: true, acceptanceNumber: 0 });
    expect([...drawn['sample']].sort()).toEqual(room.assetNos);
  });

  it('of an isolated lot is by limiting quality, marked while its row is provisional, and no part of the series', async () => {
    const room = await GateRoom.with(app, 300);
    await room.toSampling();
    const drawn = await room.draw({ procedure: 'isolated', limitingQuality: '8.0' });
    expect(drawn).toMatchObject({
      procedure: 'isolated',
      sampleSize: 32,
      acceptanceNumber: 0,
      provisional: true,
      severity: null,
    });
    await room.results(drawn['sample'].slice(0, 1), 'fail').expect(201);
    expect((await severity())['items']).toEqual([]);
    const small = await GateRoom.with(app, 100);
    await small.toSampling();
    const refused = await small.post('sampling-acceptance', { procedure: 'isolated' }).expect(422);
    expect(refused.body.code).toBe('no-isolated-plan');
  });

  it('is planned before it is drawn, and its curve is there as data', async () => {
    const room = await GateRoom.with(app, 1000);
    expect(await room.get('sampling-acceptance/plan')).toMatchObject({
      codeLetter: 'J',
      sampleSize: 80,
      acceptanceNumber: 2,
    });
    expect(await room.get('sampling-acceptance/plan?aql=0.40')).toMatchObject({
      codeLetter: 'J',
      planLetter: 'K',
      sampleSize: 125,
    });
    await room.room.lead.get(`/batches/${room.batchNo}/sampling-acceptance`).expect(404);
    await room.toSampling();
    await room.draw();
    const curve = await room.get('sampling-acceptance/oc-curve');
    expect(curve).toMatchObject({ sampleSize: 80, acceptanceNumber: 2, atAql: { share: 0.01 } });
    expect(curve['producersRisk'].share).toBeCloseTo(0.0103, 4);
    expect(curve['consumersRisk'].share).toBeCloseTo(0.0652, 4);
    expect(curve['points'][0]).toEqual({ share: 0, probability: 1 });
  });
});

describe('results', () => {
  it('decide as soon as nothing can change, and the rest may follow', async () => {
    const room = await GateRoom.with(app, 1000);
    await room.toSampling();
    const { sample } = await room.draw();
    const half = (await room.results(sample.slice(0, 77)).expect(201)).body;
    expect(half).toMatchObject({
      inspected: 77,
      failed: 0,
      verdict: null,
      remaining: 3,
      mayStillFail: 2,
      state: 'sampling',
    });
    const certain = (await room.results(sample.slice(77, 78)).expect(201)).body;
    expect(certain).toMatchObject({
      inspected: 78,
      verdict: 'accepted',
      early: true,
      remaining: 2,
      state: 'verification',
    });
    const rest = (await room.results(sample.slice(78)).expect(201)).body;
    expect(rest).toMatchObject({ inspected: 80, verdict: 'accepted', early: false, decidedAt: certain.decidedAt });
    const change = { results: [{ assetNo: sample[0], result: 'fail', correctionReason: 'late' }] };
    const closed = await room.post('sampling-acceptance/results', change).expect(422);
    expect(closed.body.errors).toMatchObject([{ pointer: '/results/0', code: 'sampling-closed' }]);
  });

  it('the same again change nothing; others need a reason and take a rejection back', async () => {
    const room = await GateRoom.with(app, 100);
    await room.toSampling();
    const { sample } = await room.draw();
    const rejected = (await room.results(sample.slice(0, 1), 'fail').expect(201)).body;
    expect(rejected).toMatchObject({ inspected: 1, failed: 1, verdict: 'rejected', early: true, acceptanceNumber: 0 });
    expect((await room.results(sample.slice(0, 1), 'fail').expect(201)).body).toEqual(rejected);
    const { body: told } = await (await app.as('supplies')).get('/notifications').expect(200);
    const ofBatch = told.items.filter(
      ({ params }: { params: { batchNo?: string } }) => params.batchNo === room.batchNo,
    );
    expect(ofBatch).toMatchObject([
      { kind: 'sample-judged', params: { verdict: 'rejected' }, link: `/batches/${room.batchNo}/sampling` },
    ]);
    const silent = await room.results(sample.slice(0, 1), 'pass').expect(422);
    expect(silent.body.errors).toMatchObject([{ code: 'correction-needs-reason' }]);
    const corrected = { assetNo: sample[0], result: 'pass', correctionReason: 'wrong meter scanned' };
    const { body } = await room.post('sampling-acceptance/results', { results: [corrected] }).expect(201);
    expect(body).toMatchObject({ inspected: 1, failed: 0, verdict: null, decidedAt: null });
    const page = await room.get('sampling-acceptance/sample?limit=1');
    expect(page['items']).toMatchObject([
      { ordinal: 1, assetNo: sample[0], result: 'pass', version: 2, reason: 'wrong meter scanned' },
    ]);
    expect((await severity())['items']).toEqual([]);
  });

  it('are refused as a whole when one is of no meter of the sample, comes twice, or makes no sense', async () => {
    const room = await GateRoom.with(app, 100);
    await room.toSampling();
    const { sample } = await room.draw();
    const outside = room.assetNos.find((assetNo) => !sample.includes(assetNo));
    // A scanned meter is found by its number wherever it stands in the sample; another is not of it.
    const scanned = await room.get(`sampling-acceptance/sample?limit=1&assetNo=${sample.at(-1)}`);
    expect(scanned).toMatchObject({ items: [{ assetNo: sample.at(-1), ordinal: sample.length }], nextCursor: null });
    expect((await room.get(`sampling-acceptance/sample?assetNo=${outside}`))['items']).toEqual([]);
    const { body } = await room
      .post('sampling-acceptance/results', {
        results: [
          { assetNo: sample[0], result: 'pass' },
          { assetNo: outside, result: 'pass' },
          { assetNo: sample[0], result: 'pass' },
          { assetNo: sample[1], result: 'pass', faultKind: 'display' },
        ],
      })
      .expect(422);
    expect(body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/results/1', 'meter-not-in-sample'],
      ['/results/2', 'repeated-in-call'],
      ['/results/3', 'fault-of-passed-meter'],
    ]);
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 0 });
    const nothing = await GateRoom.with(app, 3);
    await nothing.toSampling();
    expect((await nothing.results(nothing.assetNos).expect(409)).body.code).toBe('sample-not-drawn');
  });

  it('stand in the life file of a meter', async () => {
    const room = await GateRoom.with(app, 30);
    await room.toSampling();
    const { sample } = await room.draw();
    await room.results(sample.slice(0, 1), 'fail').expect(201);
    const { body } = await room.room.lead.get(`/meters/${sample[0]}/events`).expect(200);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['components-compared', 'sample-drawn', 'sampling-results']));
  });

  it('count in the indicators, with the meters behind them', async () => {
    const room = await GateRoom.with(app, 30);
    await room.toSampling();
    const { sample } = await room.draw();
    await room.results(sample.slice(1, 3)).expect(201);
    await room.results(sample.slice(0, 1), 'fail').expect(201);
    await app.drained();
    const month = testDay.slice(0, 7);
    const scope = `period=${month}&scopeType=batch&scopeCode=${room.batchNo}`;
    const marketing = await app.as('marketing');
    for (const [code, numerator, denominator, failed] of [
      ['incoming-sampling-pass', 2, 3, 1],
      ['sampling-done', 13, 13, 1],
    ] as const) {
      const { body } = await marketing.get(`/indicators/${code}/values?${scope}`).expect(200);
      expect(body.items).toMatchObject([{ numerator, denominator }]);
      const { body: rows } = await marketing.get(`/indicators/${code}/rows?${scope}`).expect(200);
      expect(rows.items).toHaveLength(denominator);
      const { body: bad } = await marketing.get(`/indicators/${code}/rows?${scope}&verdict=fail`).expect(200);
      expect(bad.items.map(({ assetNo }: { assetNo: string }) => assetNo)).toEqual(sample.slice(0, failed));
    }
  });

  it('of a sample that is not rejected cannot be disposed of', async () => {
    const room = await GateRoom.with(app, 30);
    await room.toSampling();
    await room.draw();
    const { body } = await room.post('sampling-acceptance/disposition', { action: 'return' }).expect(409);
    expect(body.code).toBe('sample-not-rejected');
    await room.results(
      (await room.get('sampling-acceptance/sample'))['items']
        .slice(0, 1)
        .map(({ assetNo }: { assetNo: string }) => assetNo),
      'fail',
    );
    const late = await room
      .post('sampling-acceptance/disposition', { action: 'rectify', dueOn: '2020-01-01' })
      .expect(422);
    expect(late.body.code).toBe('due-day-past');
    await room.post('sampling-acceptance/disposition', { action: 'return' }).expect(201);
    expect((await room.post('sampling-acceptance/disposition', { action: 'return' }).expect(409)).body).toMatchObject({
      ...{ code: 'transition-not-allowed', from: 'returned', allowed: [] },
    });
  });
});

describe('severity of a supplier and a type', () => {
  const lot = async (verdict: 'accepted' | 'rejected') => (await GateRoom.with(app, 100)).sampled(verdict);

  it('is tightened by 2 of 5, normal again by 5, and told with its history', async () => {
    for (const verdict of ['accepted', 'rejected', 'accepted', 'rejected'] as const) await lot(verdict);
    expect(await severity()).toMatchObject({ severity: 'tightened', score: 0 });
    const tightened = await GateRoom.with(app, 100);
    await tightened.toSampling();
    const lenient = await tightened.post('sampling-acceptance', { severity: 'normal' }).expect(422);
    expect(lenient.body.code).toBe('severity-too-lenient');
    const off = await tightened.post('sampling-acceptance', { severity: 'reduced' }).expect(422);
    expect(off.body.code).toBe('reduced-inspection-off');
    expect(await tightened.draw()).toMatchObject({
      severity: 'tightened',
      codeLetter: 'F',
      sampleSize: 20,
      acceptanceNumber: 0,
    });
    await tightened.results(
      (await tightened.get(`sampling-acceptance/sample?limit=100`))['items'].map(
        ({ assetNo }: { assetNo: string }) => assetNo,
      ),
    );
    for (let at = 0; at < 4; at++) await lot('accepted');
    const now = await severity();
    expect(now).toMatchObject({
      severity: 'normal',
      score: 0,
      reduced: { available: false, reason: 'reduced-table-not-official' },
    });
    expect(now['items'][0]).toMatchObject({ reason: 'five-accepted', after: 'normal', severity: 'tightened' });
    expect(now['items']).toHaveLength(9);
  });

  it('stops sampling after 5 rejected on tightened, until the lead resumes it', async () => {
    for (let at = 0; at < 7; at++) await lot('rejected');
    expect(await severity()).toMatchObject({ severity: 'stopped' });
    const next = await GateRoom.with(app, 100);
    await next.toSampling();
    expect((await next.post('sampling-acceptance').expect(409)).body.code).toBe('sampling-stopped');
    const resume = { supplierCode: 'S01', modelCode: 'M01', reason: 'new soldering line' };
    await (await app.as('verifier')).post('/sampling-severity/resume').send(resume).expect(403);
    const { body } = await (await app.as('lead')).post('/sampling-severity/resume').send(resume).expect(201);
    expect(body.severity).toBe('tightened');
    expect(body.items[0]).toMatchObject({ kind: 'resumed', note: 'new soldering line', reason: 'resumed' });
    expect((await (await app.as('lead')).post('/sampling-severity/resume').send(resume).expect(409)).body.code).toBe(
      'sampling-not-stopped',
    );
    expect(await next.draw()).toMatchObject({ severity: 'tightened' });
  });

  it('is its own for each supplier and type', async () => {
    await createSource(app, { supplierCode: 'S77', modelCode: 'M77' });
    await lot('rejected');
    await lot('rejected');
    const { body } = await (await app.as('lead')).get('/sampling-severity?supplierCode=S77&modelCode=M77').expect(200);
    expect(body).toMatchObject({ severity: 'normal', items: [] });
    await (await app.as('lead')).get('/sampling-severity?supplierCode=S78&modelCode=M77').expect(404);
  });
});
