import type { Requests, TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
let supplies: Requests;
beforeAll(async () => {
  app = await openTestApp();
  supplies = await app.as('supplies');
  await RigRoom.arrived(app, 1);
});
afterAll(() => app.close());

const batch = (batchNo: string, other: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ batchNo, supplierCode: 'S01', modelCode: 'M01', quantity: 300, arrivedOn: '2026-11-01', contractNo: 'HT-7' },
  ...other,
});

describe('a batch', () => {
  it('arrives with its number, and is found by it', async () => {
    const created = await supplies.post('/batches').send(batch('2626110100000105')).expect(201);
    expect(created.headers['etag']).toBe('"1"');
    const wanted = { ...batch('2626110100000105'), state: 'arrived', received: 0, meters: {}, round: null };
    expect(created.body).toMatchObject({ ...wanted, allowed: ['comparison', 'verification'] });
    const found = await supplies.get('/batches/2626110100000105').expect(200);
    expect(found.body).toEqual(created.body);
    const events = await supplies.get('/batches/2626110100000105/events').expect(200);
    expect(events.body.items).toMatchObject([{ kind: 'batch-arrived', from: null, to: 'arrived', meters: null }]);
    expect(events.body.items[0].actor).toEqual(expect.any(String));
    expect((await supplies.get('/batches/none').expect(404)).body.code).toBe('not-found');
    await supplies.get('/batches/none/events').expect(404);
    // Looked up before the cursor is read: a lookup left behind by a bad cursor would end the process.
    await supplies.get('/batches/none/events?cursor=x').expect(404);
    await supplies.get('/batches/2626110100000105/events?cursor=x').expect(400);
  });

  it.each([
    ['a number that is taken', batch('B0001'), 409, 'already-exists'],
    ['a supplier nobody knows', batch('X1', { supplierCode: 'S99' }), 422, 'unknown-supplier'],
    ['a meter type nobody knows', batch('X1', { modelCode: 'M99' }), 422, 'unknown-model'],
    ['a day that is none', batch('X1', { arrivedOn: '2026-02-30' }), 400, 'validation-failed'],
    ['no meters', batch('X1', { quantity: 0 }), 400, 'validation-failed'],
    ['spaces in its number', batch('X 1'), 400, 'validation-failed'],
  ])('is refused with %s', async (_, wanted, status, code) => {
    const { body } = await supplies.post('/batches').send(wanted).expect(status);
    expect(body.code).toBe(code);
  });

  it('is created by those who may', async () => {
    await (await app.as('verifier')).post('/batches').send(batch('X2')).expect(403);
    await app.anonymous.post('/api/v1/batches').send(batch('X2')).expect(401);
  });

  it('is listed by state, supplier, number and day, page by page, latest arrival first', async () => {
    for (const [no, arrivedOn] of [
      ['LIST-1', '2026-08-01'],
      ['LIST-2', '2026-08-03'],
      ['LIST-3', '2026-08-02'],
    ] as const) {
      await supplies.post('/batches').send(batch(no, { arrivedOn })).expect(201);
    }
    const list = async (query: string): Promise<string[]> =>
      (await supplies.get(`/batches?${query}`).expect(200)).body.items.map(
        ({ batchNo }: { batchNo: string }) => batchNo,
      );
    expect(await list('batchNo=LIST')).toEqual(['LIST-2', 'LIST-3', 'LIST-1']);
    expect(await list('batchNo=LIST&arrivedFrom=2026-08-02')).toEqual(['LIST-2', 'LIST-3']);
    expect(await list('batchNo=LIST&arrivedTo=2026-08-02')).toEqual(['LIST-3', 'LIST-1']);
    expect(await list('batchNo=LIST&state=accepted')).toEqual([]);
    expect(await list('batchNo=LIST&supplierCode=S01&modelCode=M01')).toHaveLength(3);
    const first = (await supplies.get('/batches?batchNo=LIST&limit=2').expect(200)).body;
    expect(await list(`batchNo=LIST&limit=2&cursor=${first.nextCursor}`)).toEqual(['LIST-1']);
    await supplies.get('/batches?cursor=%00').expect(400);
    await supplies.get(`/batches?sort=batchNo&cursor=${first.nextCursor}`).expect(400);
    await supplies.get('/batches?state=lost').expect(400);
  });
});

describe('a list of batches', () => {
  const list = async (query: string): Promise<string[]> =>
    (await supplies.get(`/batches?${query}`).expect(200)).body.items.map(({ batchNo }: { batchNo: string }) => batchNo);

  it.each([
    ['batchNo', ['SORT-1', 'SORT-2', 'SORT-3', 'SORT-4']],
    ['-batchNo', ['SORT-4', 'SORT-3', 'SORT-2', 'SORT-1']],
    ['quantity', ['SORT-4', 'SORT-1', 'SORT-2', 'SORT-3']],
    ['-quantity', ['SORT-3', 'SORT-2', 'SORT-1', 'SORT-4']],
    ['arrivedOn', ['SORT-2', 'SORT-1', 'SORT-4', 'SORT-3']],
    ['-arrivedOn', ['SORT-3', 'SORT-4', 'SORT-1', 'SORT-2']],
  ])('is sorted by %s, page by page, equals in the order of their numbers', async (sort, wanted) => {
    const made = [
      ['SORT-1', 20, '2026-09-02'],
      ['SORT-2', 20, '2026-09-01'],
      ['SORT-3', 30, '2026-09-03'],
      ['SORT-4', 10, '2026-09-02'],
    ] as const;
    for (const [no, quantity, arrivedOn] of made)
      await supplies.post('/batches').send(batch(no, { quantity, arrivedOn }));
    expect(await list(`batchNo=SORT&sort=${sort}`)).toEqual(wanted);
    const pages: string[] = [];
    let cursor = '';
    do {
      const { body } = await supplies.get(`/batches?batchNo=SORT&sort=${sort}&limit=1${cursor}`).expect(200);
      pages.push(...body.items.map(({ batchNo }: { batchNo: string }) => batchNo));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(pages).toEqual(wanted);
  });

  it('tells how far the latest round is, what is certain and what it came to, without another question', async () => {
    const room = await RigRoom.with(app, 30);
    await room.verify(['voltage', 'voltage', 'voltage'], 10);
    const row = async () =>
      (await supplies.get(`/batches?batchNo=${room.batchNo}`).expect(200)).body.items[0].verification;
    expect(await row()).toEqual({
      ...{ round: 1, state: 'open', quantity: 30, tested: 10, passed: 7 },
      ...{ verdict: null, certainVerdict: 'hidden-defect', decided: true },
    });
    expect(await list(`batchNo=${room.batchNo}&verdict=none`)).toEqual([room.batchNo]);
    await (
      await app.as('lead')
    )
      .post(`/batches/${room.batchNo}/full-verification/judge`)
      .send({ untested: 'exclude', reason: 'x' })
      .expect(201);
    expect(await row()).toMatchObject({ state: 'judged', tested: 10, passed: 7, verdict: 'hidden-defect' });
    expect(await list(`batchNo=${room.batchNo}&verdict=hidden-defect`)).toEqual([room.batchNo]);
    expect(await list(`batchNo=${room.batchNo}&verdict=none`)).toEqual([]);
    const single = (await supplies.get(`/batches/${room.batchNo}`).expect(200)).body;
    expect(single.verification).toEqual(await row());
  });

  it('is counted by state, as filtered', async () => {
    for (const no of ['SUM-1', 'SUM-2']) await supplies.post('/batches').send(batch(no)).expect(201);
    await (await app.as('lead')).post('/batches/SUM-2/pass-to-verification').send({ reason: 'x' }).expect(201);
    const { body } = await supplies.get('/batches/summary?batchNo=SUM').expect(200);
    expect(body).toEqual({ total: 2, states: { arrived: 1, verification: 1 } });
    const none = await supplies.get('/batches/summary?batchNo=NONE').expect(200);
    expect(none.body).toEqual({ total: 0, states: {} });
  });
});

describe('meters', () => {
  it('are listed by batch, state, number and verdict, page by page', async () => {
    const room = await RigRoom.with(app, 30);
    await room.verify(['voltage'], 10);
    const list = async (query: string): Promise<string[]> =>
      (await supplies.get(`/meters?${query}`).expect(200)).body.items.map(
        ({ assetNo }: { assetNo: string }) => assetNo,
      );
    const of = `batchNo=${room.batchNo}`;
    expect(await list(of)).toEqual(room.assetNos);
    expect(await list(`${of}&state=qualified`)).toEqual([]);
    expect(await list(`${of}&verdict=fail`)).toEqual([room.assetNos[0]]);
    expect(await list(`${of}&verdict=pass`)).toEqual(room.assetNos.slice(1, 10));
    expect(await list(`${of}&faultKind=voltage`)).toEqual([room.assetNos[0]]);
    expect(await list(`${of}&rigCode=1&position=3`)).toEqual([room.assetNos[2]]);
    expect(await list(`${of}&supplierCode=S01&modelCode=M01&verifierCode=V001`)).toHaveLength(10);
    expect(await list(`${of}&supplierCode=S99`)).toEqual([]);
    for (const [query, total] of [
      [of, 30],
      [`${of}&verdict=fail`, 1],
      [`${of}&faultKind=voltage&rigCode=1`, 1],
      [`${of}&faultKind=starting`, 0],
    ] as const) {
      expect((await supplies.get(`/meters/summary?${query}`).expect(200)).body).toEqual({ total });
    }
    expect(await list(`assetNo=${room.assetNos[0]!.slice(0, 20)}`)).toEqual(room.assetNos.slice(0, 10));
    expect(await list(`assetNo=${room.assetNos[7]}`)).toEqual([room.assetNos[7]]);
    const some = [room.assetNos[9], room.assetNos[2]];
    expect(await list(`assetNos=${some.join()}`)).toEqual([...some].reverse());
    await supplies.get(`/meters?assetNos=${some.join()},12`).expect(400);
    const failed = await list('verdict=fail&limit=1000');
    expect((await supplies.get('/meters/summary?verdict=fail').expect(200)).body).toEqual({ total: failed.length });
    for (const query of [of, `assetNo=${room.assetNos[0]!.slice(0, 19)}`]) {
      const pages: string[] = [];
      let cursor = '';
      do {
        const { body } = await supplies.get(`/meters?${query}&limit=8${cursor}`).expect(200);
        pages.push(...body.items.map(({ assetNo }: { assetNo: string }) => assetNo));
        cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (cursor !== '');
      expect(pages).toEqual(room.assetNos);
    }
  });

  it('tell what they are before any verification', async () => {
    const room = await RigRoom.arrived(app, 1);
    expect(await room.meter(0)).toMatchObject({
      ...{ assetNo: room.assetNos[0], state: 'arrived', batchNo: room.batchNo, supplierCode: 'S01', modelCode: 'M01' },
      ...{ verification: null, incomplete: null, versions: [] },
    });
    await supplies.get('/meters/0000000000000000000000').expect(404);
    await supplies.get('/meters/0000000000000000000000/events').expect(404);
  });

  it('find their events through the index of the sets', async () => {
    await app.sql.query(
      `insert into events (kind, batch_id, meter_ids)
       select 'filler', 1, int4multirange(int4range(1000000 + n * 10, 1000000 + n * 10 + 9)) from generate_series(1, 20000) n`,
    );
    await app.sql.query('analyze events');
    const plan: { 'QUERY PLAN': string }[] = await app.sql.query(
      `explain select * from (select * from events where meter_ids @> 5 offset 0) e where e.id > 0 order by e.id limit 51`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Scan/);
  });
});
