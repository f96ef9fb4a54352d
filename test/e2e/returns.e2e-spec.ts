import { addDays } from '#libs/rules';
import { testDay, type Requests, type TestApp } from '#libs/testing';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
let supplies: Requests;
beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  supplies = await app.as('supplies');
});
afterAll(() => app.close());

const today = testDay;
const taken = { handedOn: today, takenBy: '王师傅', carrier: '顺风物流', vehicleNo: '鄂A12345' };

const handOver = (room: RigRoom, body: object): ReturnType<Requests['post']> =>
  supplies.post(`/batches/${room.batchNo}/handovers`).send({ ...taken, ...body });
const view = async (room: RigRoom) => (await supplies.get(`/batches/${room.batchNo}/return`).expect(200)).body;

/** Ten meters in two boxes, and the batch is returned. */
async function returned(): Promise<RigRoom> {
  const room = await RigRoom.with(app, 10);
  await app.sql.query(
    `update meters set box_no = 'X' || (1 + (asset_no > $2)::int) where batch_id = (select id from batches where batch_no = $1)`,
    [room.batchNo, room.assetNos[5]],
  );
  await supplies.post(`/batches/${room.batchNo}/return`).send({ reason: '型号不符' }).expect(201);
  return room;
}

/** 140 meters of which two failed: accepted, and the two go back. */
async function accepted(): Promise<RigRoom> {
  const room = await RigRoom.with(app, 140);
  await room.verify(['creeping', 'starting']);
  expect((await room.judge().expect(201)).body.verdict).toBe('accepted');
  return room;
}

describe('a returned batch', () => {
  it('goes in parts: scanned, by box, and what is left; each meter once', async () => {
    const room = await returned();
    const [first = '', second = ''] = room.assetNos;
    expect(await view(room)).toMatchObject({
      toReturn: 10,
      handedOver: 0,
      stillHere: 10,
      reason: '型号不符',
      open: true,
    });
    const scanned = await handOver(room, { assetNos: [first, second], note: '先取两只' }).expect(201);
    expect(scanned.body).toMatchObject({ handedOver: 2, stillHere: 8, boxesHere: ['X1', 'X2'] });
    expect(scanned.body.handovers).toMatchObject([{ ordinal: 1, meters: 2, way: 'scan', ...taken, note: '先取两只' }]);
    await handOver(room, { boxNos: ['X1'], counted: 4 }).expect(201);
    expect(await view(room)).toMatchObject({ handedOver: 6, stillHere: 4, boxesHere: ['X2'] });
    await handOver(room, { all: true, counted: 4 }).expect(201);
    expect(await view(room)).toMatchObject({ handedOver: 10, stillHere: 0, open: false, boxesHere: [] });
    const meters = await supplies.get(`/batches/${room.batchNo}/return/meters?limit=100`).expect(200);
    expect(meters.body.items.map(({ handover }: { handover: number }) => handover)).toEqual([
      1, 1, 2, 2, 2, 2, 3, 3, 3, 3,
    ]);
    const here = await supplies.get(`/batches/${room.batchNo}/return/meters?place=here`).expect(200);
    expect(here.body.items).toEqual([]);
    expect((await handOver(room, { all: true, counted: 1 }).expect(409)).body.code).toBe('handover-of-nothing');
  });

  it('tells who took a meter in its life file, and in the audit trail', async () => {
    const room = await returned();
    await handOver(room, { assetNos: [room.assetNos[3]] }).expect(201);
    const life = (await supplies.get(`/meters/${room.assetNos[3]}/events`).expect(200)).body.items;
    expect(life.at(-1)).toMatchObject({ kind: 'handed-over', meters: 1, details: { ordinal: 1, takenBy: '王师傅' } });
    const other = (await supplies.get(`/meters/${room.assetNos[4]}/events`).expect(200)).body.items;
    expect(other.at(-1)).toMatchObject({ kind: 'returned' });
    const [entry] = await app.sql.query(`select action, after from audit_entries order by id desc limit 1`);
    expect(entry).toMatchObject({
      action: 'batches.hand-over',
      after: { ordinal: 1, meters: 1, vehicleNo: '鄂A12345' },
    });
  });

  it('is counted at the vehicle: another count than that of the books is refused', async () => {
    const room = await returned();
    for (const counted of [9, 11]) {
      const { body } = await handOver(room, { all: true, counted }).expect(422);
      expect(body.code).toBe('handover-count-differs');
    }
    expect((await handOver(room, { all: true }).expect(422)).body.code).toBe('handover-count-differs');
    expect((await handOver(room, {}).expect(422)).body.code).toBe('handover-one-way');
    expect((await handOver(room, { all: true, boxNos: ['X1'], counted: 10 }).expect(422)).body.code).toBe(
      'handover-one-way',
    );
    const tomorrow = { all: true, counted: 10, handedOn: addDays(today, 1) };
    expect((await handOver(room, tomorrow).expect(422)).body.code).toBe('day-in-future');
    expect(await view(room)).toMatchObject({ handedOver: 0 });
  });

  it('names each scanned meter that does not go, and none of the others goes', async () => {
    const [room, foreign] = [await returned(), await returned()];
    const [first = '', second = ''] = room.assetNos;
    await handOver(room, { assetNos: [first] }).expect(201);
    const { body } = await handOver(room, {
      assetNos: [second, first, second, foreign.assetNos[0], '3430001999999999999999'],
    }).expect(422);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/assetNos/1', 'meter-handed-over'],
      ['/assetNos/2', 'scanned-twice'],
      ['/assetNos/3', 'meter-of-other-batch'],
      ['/assetNos/4', 'meter-unknown'],
    ]);
    expect(await view(room)).toMatchObject({ handedOver: 1 });
  });

  it('sent once more with the same key is one handover', async () => {
    const room = await returned();
    const send = () => handOver(room, { all: true, counted: 10 }).set('Idempotency-Key', `hand-${room.batchNo}`);
    expect((await send().expect(201)).body).toEqual((await send().expect(201)).body);
    expect((await view(room)).handovers).toHaveLength(1);
  });
});

describe('failed meters of an accepted batch', () => {
  it('become returned when the supplier takes them; the good ones stay', async () => {
    const room = await accepted();
    expect(await view(room)).toMatchObject({ toReturn: 2, stillHere: 2, decision: null });
    const meters = await supplies.get(`/batches/${room.batchNo}/return/meters`).expect(200);
    expect(meters.body.items).toMatchObject([{ faultKind: 'creeping' }, { faultKind: 'starting' }]);
    const good = await handOver(room, { assetNos: [room.assetNos[5]] }).expect(422);
    expect(good.body.errors).toMatchObject([{ code: 'meter-not-to-return' }]);
    await handOver(room, { assetNos: [room.assetNos[0]] }).expect(201);
    expect(await room.batch()).toMatchObject({ meters: { qualified: 138, rejected: 1, returned: 1 } });
    const life = (await supplies.get(`/meters/${room.assetNos[0]}/events`).expect(200)).body.items;
    expect(life.at(-1)).toMatchObject({ kind: 'handed-over', from: 'rejected', to: 'returned' });
    expect(await view(room)).toMatchObject({ toReturn: 2, handedOver: 1, stillHere: 1 });
  });

  it.each(['arrived', 'verification'])('none go while the batch is in %s', async (state) => {
    const room = state === 'arrived' ? await RigRoom.arrived(app, 1) : await RigRoom.with(app, 1);
    const { body } = await handOver(room, { all: true, counted: 1 }).expect(409);
    expect(body).toMatchObject({ code: 'transition-not-allowed', from: state, to: 'returned' });
    expect(await view(room)).toMatchObject({ toReturn: 0, open: false });
  });
});

describe('a batch that replaces meters', () => {
  const arrival = { supplierCode: 'S01', modelCode: 'M01', arrivedOn: today };
  const register = (batchNo: string, quantity: number, replacesBatchNo: string): ReturnType<Requests['post']> =>
    supplies.post('/batches').send({ ...arrival, batchNo, quantity, replacesBatchNo });

  it('is linked both ways, counted against what went back, and found in the lists', async () => {
    const room = await returned();
    const created = await register(`${room.batchNo}-H1`, 6, room.batchNo).expect(201);
    expect(created.body).toMatchObject({ replacesBatchNo: room.batchNo, replacedBy: [] });
    await register(`${room.batchNo}-H2`, 3, room.batchNo).expect(201);
    expect(await room.batch()).toMatchObject({
      replacedBy: [`${room.batchNo}-H1`, `${room.batchNo}-H2`],
      replacesBatchNo: null,
    });
    expect(await view(room)).toMatchObject({
      toReturn: 10,
      replaced: 9,
      replacements: [{ quantity: 6 }, { quantity: 3 }],
    });
    const list = async (query: string) => (await supplies.get(query).expect(200)).body.items;
    expect(await list(`/batches?replacesBatchNo=${room.batchNo}`)).toHaveLength(2);
    expect((await list('/batches?delivery=replacement')).length).toBe(2);
    expect(await list(`/batches?delivery=order&batchNo=${room.batchNo}-H`)).toEqual([]);
    const owed = (await list('/returns?state=owed')) as { batchNo: string }[];
    expect(owed.find(({ batchNo }) => batchNo === room.batchNo)).toMatchObject({ toReturn: 10, replaced: 9 });
    const events = (await supplies.get(`/batches/${room.batchNo}/events`).expect(200)).body.items;
    expect(events.at(-1)).toMatchObject({
      kind: 'replacement-arrived',
      details: { batchNo: `${room.batchNo}-H2`, quantity: 3 },
    });
    await register(`${room.batchNo}-H3`, 1, room.batchNo).expect(201);
    expect((await list('/returns?state=owed')).map(({ batchNo }: { batchNo: string }) => batchNo)).not.toContain(
      room.batchNo,
    );
  });

  it('replaces meters of its own supplier that go back', async () => {
    const arrived = await RigRoom.arrived(app, 1);
    expect((await register('R-1', 1, arrived.batchNo).expect(409)).body.code).toBe('nothing-to-replace');
    expect((await register('R-1', 1, 'nothing').expect(422)).body.code).toBe('replaced-batch-unknown');
    await supplies.post('/suppliers').send({ code: 'S02', name: 'Other' }).expect(201);
    const model = { code: 'M02', name: 'x', supplierCode: 'S02', accuracyClass: '2', phases: 1, connection: 'direct' };
    await supplies
      .post('/meter-models')
      .send({ ...model, ratedVoltage: '220', currentSpec: '5(60)A', impPerKwh: 1200 });
    const room = await returned();
    const other = { ...arrival, supplierCode: 'S02', modelCode: 'M02', batchNo: 'R-1', quantity: 1 };
    const refused = await supplies
      .post('/batches')
      .send({ ...other, replacesBatchNo: room.batchNo })
      .expect(422);
    expect(refused.body.code).toBe('replaced-batch-of-other-supplier');
  });
});

describe('the list of returns', () => {
  it('has what is still here, page by page', async () => {
    const room = await returned();
    const rows: { batchNo: string; stillHere: number }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await supplies.get(`/returns?state=here&limit=2${cursor}`).expect(200);
      rows.push(...body.items);
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(rows.map(({ batchNo }) => batchNo)).size).toBe(rows.length);
    expect(rows.every(({ stillHere }) => stillHere > 0)).toBe(true);
    expect(rows.map(({ batchNo }) => batchNo)).toContain(room.batchNo);
    expect((await supplies.get('/returns?state=here&supplierCode=nobody').expect(200)).body.items).toEqual([]);
    await (await app.as('crew')).post(`/batches/${room.batchNo}/handovers`).send(taken).expect(403);
  });
});
