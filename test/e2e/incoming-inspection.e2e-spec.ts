import { testDay, type TestApp } from '#libs/testing';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { addDays, nextBatchStates, type BatchState } from '#libs/rules';
import { GateRoom } from './gate-room.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const today = testDay;
const path = async (room: GateRoom): Promise<string> =>
  (await room.get('gates'))['gates'].map(({ state }: { state: string }) => state).join(' ');
const problemsOf = async (room: GateRoom): Promise<[number, string][]> => {
  const { body } = await room.room.lead.get(`/quality-problems?batchNo=${room.batchNo}`).expect(200);
  return body.items.map((item: { class: number; cause: string }) => [item.class, item.cause]);
};

describe('a batch goes through its gates', () => {
  it('passes all three, and comes to full verification without any exception', async () => {
    const room = await GateRoom.with(app, 200);
    expect(await path(room)).toBe('passed current waiting waiting waiting waiting');
    const compared = (await room.compare().expect(201)).body;
    expect(compared).toMatchObject({ result: 'pass', state: 'emc', findings: [{ component: 'MCU', same: true }] });
    expect(await room.get('')).toMatchObject({ state: 'emc', meters: { 'in-store': 200 } });
    const tested = (await room.emc().expect(201)).body;
    expect(tested).toMatchObject({ result: 'pass', state: 'sampling', sampleAssetNos: room.assetNos.slice(0, 2) });
    const plan = await room.draw({ aql: '1.0' });
    expect(plan).toMatchObject({ codeLetter: 'G', sampleSize: 50, acceptanceNumber: 1, rejectionNumber: 2, number: 1 });
    expect(new Set(plan['sample']).size).toBe(50);
    const result = (await room.results(plan['sample']).expect(201)).body;
    expect(result).toMatchObject({ inspected: 50, failed: 0, verdict: 'accepted', state: 'verification' });
    expect(await path(room)).toBe('passed passed passed passed current waiting');
    expect((await room.get('gates'))['exception']).toBeNull();
    const opened = await room.post('full-verification').expect(201);
    expect(opened.body).toMatchObject({ round: 1, quantity: 200 });
    await room.room.verify();
    await room.room.judge().expect(201);
    expect(await path(room)).toBe('passed passed passed passed passed passed');
  });

  it('goes back with all its meters when the components differ', async () => {
    const room = await GateRoom.with(app, 20);
    await room.compare('fail').expect(201);
    expect(await room.get('')).toMatchObject({ state: 'returned', meters: { returned: 20 }, allowed: [] });
    expect(await path(room)).toBe('passed failed not-reached not-reached not-reached not-reached');
  });

  it('goes back with all its meters when it fails EMC', async () => {
    const room = await GateRoom.with(app, 20);
    await room.compare().expect(201);
    await room.emc('fail').expect(201);
    expect(await room.get('')).toMatchObject({ state: 'returned', meters: { returned: 20 } });
    expect(await path(room)).toBe('passed passed failed not-reached not-reached not-reached');
  });

  it('goes back at once when its sample is rejected and somebody decides so', async () => {
    const room = await GateRoom.with(app, 100);
    await room.sampled('rejected');
    expect(await room.state()).toBe('sampling');
    const disposed = (await room.post('sampling-acceptance/disposition', { action: 'return' }).expect(201)).body;
    expect(disposed).toMatchObject({ disposition: 'return', state: 'returned', dueOn: null });
    expect(await room.get('')).toMatchObject({ meters: { returned: 100 } });
    expect(await problemsOf(room)).toEqual([]);
  });

  it('is mended, sampled again, rejected again, mended late, and accepted in the third inspection', async () => {
    const room = await GateRoom.with(app, 100);
    await room.sampled('rejected');
    const dueOn = addDays(today, 5);
    const order = { action: 'rectify', dueOn };
    const disposed = (await room.post('sampling-acceptance/disposition', order).expect(201)).body;
    expect(disposed).toMatchObject({ disposition: 'rectify', state: 'rectification', dueOn });
    expect(await path(room)).toBe('passed passed passed failed waiting waiting');
    expect(await problemsOf(room)).toEqual([[3, 'sample-rejected/1']]);

    const done = await room.post('rectification/done', { doneOn: today, report: 'displays changed' }).expect(201);
    expect(done.body).toMatchObject({ batchNo: room.batchNo, state: 'sampling' });
    expect(await path(room)).toBe('passed passed passed current waiting waiting');
    const again = await room.draw();
    expect(again).toMatchObject({ number: 2, verdict: null, inspected: 0 });
    await room.results(again['sample'].slice(0, again['rejectionNumber']), 'fail').expect(201);
    const second = (await room.post('sampling-acceptance/disposition', { action: 'rectify' }).expect(201)).body;
    expect(second.dueOn).toBe(addDays(today, 30));
    await room.post('rectification/done', { doneOn: addDays(today, 31), report: 'changed again' }).expect(201);
    expect((await problemsOf(room)).sort()).toEqual([
      [2, 'sample-rejected-again/2'],
      [2, 'sampling-rectification-late/2'],
      [3, 'sample-rejected/1'],
    ]);
    expect(await room.sample(0)).toMatchObject({ number: 3, verdict: 'accepted', state: 'verification' });
    const { body: severity } = await room.room.lead
      .get('/sampling-severity?supplierCode=S01&modelCode=M01')
      .expect(200);
    const ofBatch = severity.items.filter(({ batchNo }: { batchNo: string }) => batchNo === room.batchNo);
    expect(ofBatch).toHaveLength(1);
    expect(ofBatch[0]).toMatchObject({ verdict: 'rejected' });
  });

  it('is late while nobody reports: a class-2 problem by the night job', async () => {
    const room = await GateRoom.with(app, 100);
    await room.sampled('rejected');
    await room.post('sampling-acceptance/disposition', { action: 'rectify', dueOn: today }).expect(201);
    await app.sql.query(`update rectifications set due_on = $1 where gate = 'sampling' and done_on is null`, [
      addDays(today, -1),
    ]);
    await ask('quality-problems.find-late');
    expect(await problemsOf(room)).toContainEqual([2, 'sampling-rectification-late/1']);
  });

  it('may still be passed on by the lead, who is counted', async () => {
    const before = (await (await app.as('marketing')).get('/gate-exceptions').expect(200)).body.count;
    const room = await GateRoom.with(app, 5);
    await room.compare().expect(201);
    await room.post('pass-to-verification', { reason: 'flood' }).expect(201);
    expect(await path(room)).toBe('passed passed skipped skipped current waiting');
    const { exception } = await room.get('gates');
    expect(exception).toMatchObject({ reason: 'flood', from: 'emc' });
    const { body } = await (await app.as('marketing')).get('/gate-exceptions').expect(200);
    expect(body.count).toBe(before + 1);
    expect(body.items[0]).toMatchObject({ batchNo: room.batchNo, reason: 'flood', from: 'emc' });
  });
});

async function ask(kind: 'quality-problems.find-late' | 'emc-tests.find-late'): Promise<void> {
  const [transaction, jobs] = [app.api.get(Transaction), app.api.get(Jobs)];
  await transaction.run((manager) => jobs.ask(manager, kind, { key: `test-${Math.random()}`, payload: {} }));
  await app.drained();
}

describe('what is not allowed where a batch stands', () => {
  const box = { deliveryNoteNo: 'D', receivedOn: today, boxes: [{ boxNo: 'X', counted: 1 }] };
  const letter = { institute: '省计量院', sentOn: today };
  /** Everything that can be done at the gates. */
  const acts: Record<string, (room: GateRoom) => ReturnType<GateRoom['post']>> = {
    compare: (room) => room.compare(),
    count: (room) => room.post('store-receipt', box),
    send: (room) => room.post('emc-samples', letter),
    emc: (room) => room.emc(),
    draw: (room) => room.post('sampling-acceptance'),
    results: (room) => room.results(room.assetNos.slice(0, 1)),
    dispose: (room) => room.post('sampling-acceptance/disposition', { action: 'return' }),
    mend: (room) => room.post('rectification/done', { doneOn: today, report: 'mended' }),
    open: (room) => room.post('full-verification'),
    judge: (room) => room.post('full-verification/judge'),
    pass: (room) => room.post('pass-to-verification', { reason: 'flood' }),
  };
  const refuses = async (room: GateRoom, but: string[]): Promise<void> => {
    const from = (await room.state()) as BatchState;
    for (const [name, act] of Object.entries(acts)) {
      if (but.includes(name)) continue;
      const { status, body } = await act(room);
      expect([name, status, body]).toMatchObject([
        name,
        409,
        { code: 'transition-not-allowed', from, allowed: nextBatchStates(from) },
      ]);
    }
    expect(await room.state()).toBe(from);
  };

  it('is refused in every state, with where the batch stands and what may come', async () => {
    const room = await GateRoom.with(app, 30);
    await refuses(room, ['compare', 'pass']);
    await room.compare().expect(201);
    await refuses(room, ['count', 'send', 'emc', 'pass']);
    await room.emc().expect(201);
    await refuses(room, ['count', 'draw', 'results', 'dispose', 'pass']);
    const { sample, rejectionNumber } = await room.draw();
    await room.results(sample.slice(0, rejectionNumber), 'fail').expect(201);
    await room.post('sampling-acceptance/disposition', { action: 'rectify' }).expect(201);
    await refuses(room, ['count', 'mend']);
    await room.post('rectification/done', { doneOn: today, report: 'mended' }).expect(201);
    await room.sample(0);
    await refuses(room, ['count', 'results', 'open', 'judge']);
  });

  it('is everything once the batch has gone back', async () => {
    const room = await GateRoom.with(app, 3);
    await room.compare('fail').expect(201);
    await refuses(room, []);
  });
});

describe('the component comparison', () => {
  const component = { component: 'MCU', maker: 'ST', model: 'L0', marking: 'L051', placement: 'U1' };
  const list = [component, { component: '电池', maker: '力神', model: 'ER14250', marking: '3.6V', placement: 'BT1' }];

  it('is made by the rule against the sealed sample list of the type, with its version kept', async () => {
    const room = await GateRoom.with(app, 3);
    const created = await room.room.lead
      .post('/sealed-samples')
      .send({ modelCode: 'M01', components: list })
      .expect(201);
    const { id } = created.body;
    expect(created.headers['etag']).toBe('"1"');
    expect(await room.get('component-comparison')).toMatchObject({
      result: null,
      sealedSampleId: id,
      components: list,
    });
    const changed = { components: [list[0]], reason: 'battery is delivered apart' };
    await room.room.lead.put(`/sealed-samples/${id}`).send(changed).expect(428);
    await room.room.lead.put(`/sealed-samples/${id}`).set('If-Match', '"7"').send(changed).expect(412);
    const { body } = await room.room.lead.put(`/sealed-samples/${id}`).set('If-Match', '"1"').send(changed).expect(200);
    expect(body).toMatchObject({
      revision: 2,
      components: [list[0]],
      versions: [{ version: 2 }, { version: 1, components: list }],
    });

    const arrived = [{ ...component, maker: 'GD' }];
    const wanted = { result: 'pass', comparedOn: today, components: arrived };
    const refused = await room.post('component-comparison', wanted).expect(422);
    expect(refused.body).toMatchObject({ code: 'comparison-contradicts', differing: 'MCU' });
    const needless = { ...wanted, result: 'fail', components: [component] };
    expect((await room.post('component-comparison', needless).expect(422)).body.code).toBe(
      'comparison-without-difference',
    );
    const { body: found } = await room.post('component-comparison', { ...wanted, result: 'fail' }).expect(201);
    expect(found).toMatchObject({
      ...{ result: 'fail', state: 'returned', sealedSampleId: id, sealedSampleVersion: 2 },
      findings: [
        {
          component: 'MCU',
          sealedSample: 'ST · L0 · L051 · U1',
          arrived: 'GD · L0 · L051 · U1',
          same: false,
          differs: ['maker'],
        },
      ],
    });
    await app.sql.query('delete from sealed_samples');
  });

  it('has one list a type and contract, each component once', async () => {
    const lead = await app.as('lead');
    const own = { modelCode: 'M01', contractNo: 'HT-1', components: list };
    await lead.post('/sealed-samples').send(own).expect(201);
    expect((await lead.post('/sealed-samples').send(own).expect(409)).body.code).toBe('already-exists');
    const twice = { modelCode: 'M01', contractNo: 'HT-2', components: [component, component] };
    expect((await lead.post('/sealed-samples').send(twice).expect(422)).body.code).toBe('repeated-component');
    const { body } = await lead.get('/sealed-samples?modelCode=M01').expect(200);
    expect(body.items).toMatchObject([{ modelCode: 'M01', contractNo: 'HT-1', items: 2, revision: 1 }]);
    await (await app.as('marketing')).post('/sealed-samples').send(own).expect(403);
    await app.sql.query('delete from sealed_samples');
  });
});

describe('goods counted into the store', () => {
  it('are held against boxes and delivery note; counted again for a reason', async () => {
    const room = await GateRoom.with(app, 24);
    await app.sql.query(
      `update meters set box_no = 'X' || (1 + (id % 2)) where batch_id = (select id from batches where batch_no = $1)`,
      [room.batchNo],
    );
    await room.compare().expect(201);
    const before = await room.get('store-receipt');
    expect(before).toMatchObject({
      version: 0,
      onNote: 24,
      listed: 24,
      counted: null,
      boxes: [{ boxNo: 'X1', listed: 12, counted: null }, { boxNo: 'X2' }],
    });
    const note = { deliveryNoteNo: 'DN-7', receivedOn: today };
    const short = { ...note, boxes: [{ boxNo: 'X1', pileNo: 'P3', counted: 11 }] };
    const { body } = await room.post('store-receipt', short).expect(201);
    expect(body).toMatchObject({
      ...{ version: 1, counted: 11, short: 13, deliveryNoteNo: 'DN-7' },
      boxes: [
        { boxNo: 'X1', pileNo: 'P3', listed: 12, counted: 11, difference: -1 },
        { boxNo: 'X2', counted: 0, difference: -12 },
      ],
    });
    const whole = {
      ...note,
      boxes: [
        { boxNo: 'X1', pileNo: 'P3', counted: 12 },
        { boxNo: 'X2', pileNo: 'P4', counted: 12 },
      ],
    };
    expect((await room.post('store-receipt', whole).expect(422)).body.code).toBe('recount-needs-reason');
    const again = await room.post('store-receipt', { ...whole, reason: 'second pallet came' }).expect(201);
    expect(again.body).toMatchObject({ version: 2, short: 0, counted: 24 });
    const { body: meter } = await room.room.lead.get(`/meters/${room.assetNos[0]}`).expect(200);
    expect(['P3', 'P4']).toContain(meter.pileNo);
  });
});

describe('the EMC test', () => {
  it('is sent with drawn samples and a day, watched, and answered', async () => {
    const room = await GateRoom.with(app, 40);
    await room.compare().expect(201);
    const sent = { institute: '省计量院', letterNo: 'L-9', sentOn: '2026-10-01', seed: 'emc' };
    const { body } = await room.post('emc-samples', sent).expect(201);
    expect(body).toMatchObject({ dueOn: '2026-10-31', letterNo: 'L-9', result: null, overdue: true });
    expect(body.sampleAssetNos).toHaveLength(3);
    expect((await room.post('emc-samples', sent).expect(409)).body.code).toBe('emc-samples-sent');
    const replayed = await room.room.lead.post(`/draws/${body.drawId}/replay`).expect(200);
    expect(replayed.body).toMatchObject({ same: true, sample: body.sampleAssetNos });
    await ask('emc-tests.find-late');
    await ask('emc-tests.find-late');
    const { items } = await room.get('events');
    expect(items.filter(({ kind }: { kind: string }) => kind === 'emc-overdue')).toHaveLength(1);
    const { body: told } = await (await app.as('verifier')).get('/notifications').expect(200);
    expect(told.items.filter(({ kind }: { kind: string }) => kind === 'emc-late')).toMatchObject([
      { params: { batchNo: room.batchNo, dueOn: '2026-10-31' }, link: `/batches/${room.batchNo}/emc` },
    ]);
    const late = await room.room.lead.get('/emc-tests?state=overdue').expect(200);
    expect(late.body.items).toMatchObject([{ batchNo: room.batchNo, overdue: true }]);
    const foreign = room.assetNos.find((assetNo) => !body.sampleAssetNos.includes(assetNo));
    const answer = { result: 'pass', institute: '省计量院', reportNo: 'R-1', testedOn: '2026-11-01' };
    const refused = await room.post('emc-test', { ...answer, sampleAssetNos: [foreign] }).expect(422);
    expect(refused.body.code).toBe('emc-sample-not-sent');
    const { body: tested } = await room.post('emc-test', answer).expect(201);
    expect(tested).toMatchObject({ result: 'pass', reportNo: 'R-1', state: 'sampling', overdue: false });
    expect((await room.room.lead.get('/emc-tests?state=overdue').expect(200)).body.items).toEqual([]);
  });

  it('needs the meters that were tested, of this batch', async () => {
    const [room, other] = [await GateRoom.with(app, 3), await GateRoom.with(app, 3)];
    await room.compare().expect(201);
    const answer = { result: 'pass', institute: 'x', reportNo: 'R', testedOn: today };
    expect((await room.post('emc-test', answer).expect(422)).body.code).toBe('emc-samples-missing');
    const foreign = { ...answer, sampleAssetNos: other.assetNos.slice(0, 1) };
    expect((await room.post('emc-test', foreign).expect(422)).body.code).toBe('meter-of-other-batch');
    const unknown = { ...answer, sampleAssetNos: ['1'] };
    expect((await room.post('emc-test', unknown).expect(422)).body.code).toBe('meter-unknown');
    expect(await room.state()).toBe('emc');
  });
});
