import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let supplies: Requests;
let lead: Requests;

const model = {
  ...{ code: 'M1', name: '单相智能电能表', supplierCode: 'S01', accuracyClass: '2', phases: 1, connection: 'direct' },
  ...{ ratedVoltage: '220', currentSpec: '5(60)A', impPerKwh: '1200' },
};

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  supplies = await app.as('supplies');
  lead = await app.as('lead');
  await supplies.post('/suppliers').send({ code: 'S01', name: '甲厂' }).expect(201);
});

afterAll(() => app.close());

describe('suppliers', () => {
  it('are found by their code', async () => {
    expect((await lead.get('/suppliers/S01').expect(200)).body).toMatchObject({ code: 'S01', name: '甲厂' });
    const missing = await lead.get('/suppliers/S99').set('Accept-Language', 'en').expect(404);
    expect(missing.body).toMatchObject({ code: 'not-found', title: 'There is no supplier S99' });
  });

  it('have a code of their own', async () => {
    const { body } = await supplies.post('/suppliers').send({ code: 'S01', name: '乙厂' }).expect(409);
    expect(body).toMatchObject({ code: 'already-exists', id: 'S01' });
  });

  it('tell every field that is wrong', async () => {
    const { body } = await supplies.post('/suppliers').send({ code: ' ', name: 5 }).expect(400);
    expect(body.code).toBe('validation-failed');
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer);
    expect(new Set(pointers)).toEqual(new Set(['/code', '/name']));
  });

  it('are refused by field when a text cannot be kept, in the body, the query and the path', async () => {
    const inBody = await supplies.post('/suppliers').send({ code: 'S07', name: 'a\0b' }).expect(400);
    expect(inBody.body.errors).toMatchObject([{ pointer: '/name', code: 'field-isStorable' }]);
    const inQuery = await lead.get('/imports?fileName=%00').expect(400);
    expect(inQuery.body.errors).toMatchObject([{ pointer: '/fileName', code: 'field-isStorable' }]);
    const inPath = await lead.get('/suppliers/%00').expect(400);
    expect(inPath.body.errors).toMatchObject([{ pointer: '/code', code: 'field-isStorable' }]);
    await lead.get('/signatures/99999999999999999999').expect(400);
    const cursor = Buffer.from('["abc","def"]').toString('base64url');
    const tampered = await lead.get(`/imports?cursor=${cursor}`).expect(400);
    expect(tampered.body).toMatchObject({ code: 'malformed', field: 'cursor' });
  });

  it('say what is asked of a field in the language of the reader', async () => {
    const messages = async (language: string): Promise<string[]> => {
      const wrong = supplies.post('/suppliers').set('Accept-Language', language).send({ code: 'S08', name: '' });
      return (await wrong.expect(400)).body.errors.map(({ message }: { message: string }) => message);
    };
    expect(await messages('zh')).toEqual([expect.stringMatching(/^字段 name 长度必须是 1 到 \d+ 个字符$/)]);
    expect(await messages('en')).toEqual([expect.stringMatching(/^The field name must have 1 to \d+ characters$/)]);
  });
});

describe('meter types', () => {
  it('are taken with what verification needs, of JJG 596-2012 unless told', async () => {
    const { body } = await supplies.post('/meter-models').send(model).expect(201);
    expect(body).toMatchObject({ ...model, regulation: 'JJG 596-2012' });
    expect((await lead.get('/meter-models/M1').expect(200)).body).toEqual(body);
  });

  it('take numbers as numbers too, and the regulation of their class', async () => {
    const other = { ...model, code: 'M2', ratedVoltage: 220, impPerKwh: 1200 };
    expect((await supplies.post('/meter-models').send(other).expect(201)).body).toMatchObject({ ratedVoltage: '220' });
    const newer = { ...model, code: 'M3', accuracyClass: 'B', currentSpec: '0.25-0.5(60)A' };
    const { body } = await supplies.post('/meter-models').send(newer).expect(201);
    expect(body.regulation).toBe('JJG 596-2026');
  });

  it.each([
    [{ supplierCode: 'S99' }, 'supplier-unknown', '/supplierCode'],
    [{ accuracyClass: '9' }, 'class-not-in-regulation', '/accuracyClass'],
    [{ currentSpec: '60A' }, 'current-spec-unreadable', '/currentSpec'],
    [{ currentSpec: '0.25-0.5(60)A' }, 'current-spec-not-of-regulation', '/currentSpec'],
    [{ accuracyClass: '0.5S' }, 'connection-not-of-class', '/connection'],
    [{ regulation: 'JJG 1' }, 'regulation-unknown', '/regulation'],
    [{ impPerKwh: '0' }, 'not-above-zero', '/impPerKwh'],
  ])('are refused with %j: %s', async (wrong, code, pointer) => {
    const answer = await supplies
      .post('/meter-models')
      .send({ ...model, code: 'M9', ...wrong })
      .expect(422);
    expect(answer.body).toMatchObject({ code, errors: [{ pointer, code }] });
    expect(answer.body.title).not.toBe(code);
  });

  it.each([{ phases: 2 }, { connection: 'wireless' }, { ratedVoltage: '-220' }, { code: undefined }])(
    'are malformed with %j',
    async (wrong) => {
      await supplies
        .post('/meter-models')
        .send({ ...model, ...wrong })
        .expect(400);
    },
  );

  it('have a code of their own', async () => {
    await supplies.post('/meter-models').send(model).expect(409);
  });
});

describe('a meter type', () => {
  const change = (code: string, wanted: object, tag = '*') =>
    supplies.patch(`/meter-models/${code}`).set('If-Match', tag).send(wanted);

  it('changes as it was seen, and tells both versions otherwise', async () => {
    await supplies.patch('/meter-models/M2').send({ name: 'x' }).expect(428);
    const { headers } = await supplies.get('/meter-models/M2').expect(200);
    const seen = headers['etag']!;
    const { body } = await change('M2', { name: '新名称', impPerKwh: 1600 }, seen).expect(200);
    expect(body).toMatchObject({ code: 'M2', name: '新名称', impPerKwh: '1600', accuracyClass: '2' });
    const stale = await change('M2', { name: '旧名称' }, seen).expect(412);
    expect(stale.body).toMatchObject({ current: { name: '新名称' }, wanted: { name: '旧名称' } });
    const history = await lead.get('/history/meter-model/M2').expect(200);
    expect(history.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'meter-models.change',
      'meter-models.create',
    ]);
    expect(history.body.items[0]).not.toHaveProperty('ip');
  });

  it('cannot become one whose meters could not be judged', async () => {
    expect((await change('M2', { currentSpec: '60A' }).expect(422)).body.code).toBe('current-spec-unreadable');
    await change('nothing', { name: 'x' }).expect(404);
  });

  it('keeps what meters are judged by once a batch has arrived', async () => {
    const batch = { batchNo: 'B1', supplierCode: 'S01', modelCode: 'M1', quantity: 10, arrivedOn: '2026-11-01' };
    await supplies.post('/batches').send(batch).expect(201);
    const { body } = await change('M1', { accuracyClass: '1', name: '新名称' }).expect(409);
    expect(body).toMatchObject({ code: 'meter-model-in-use', errors: [{ pointer: '/accuracyClass' }] });
    await change('M1', { accuracyClass: '2', name: '新名称' }).expect(200);
  });

  it('has a history, other things have not', async () => {
    await lead.get('/history/user/lead').expect(404);
  });
});

describe('rigs', () => {
  it('are twenty in the demo, in the order of their numbers', async () => {
    const { body } = await lead.get('/rigs').expect(200);
    expect(body.items.map((rig: { code: string }) => rig.code)).toEqual(
      Array.from({ length: 20 }, (_, at) => `${at + 1}`),
    );
    for (const rig of body.items) expect(rig).toMatchObject({ positions: 60 });
    expect(body.items[0].validUntil > '2026-12-31').toBe(true);
  });

  it('come page by page', async () => {
    const first = (await lead.get('/rigs?limit=9').expect(200)).body;
    const second = (await lead.get(`/rigs?limit=9&cursor=${first.nextCursor}`).expect(200)).body;
    expect(second.items[0].code).toBe('10');
    expect(second.nextCursor).not.toBeNull();
  });

  it('get a new last day with a new certificate, as they were seen', async () => {
    await lead.post('/rigs').send({ code: '21', name: '21', positions: 40, validUntil: '2026-12-31' }).expect(201);
    await lead.patch('/rigs/21').send({ validUntil: '2028-12-31' }).expect(428);
    const { headers } = await lead.get('/rigs/21').expect(200);
    const change = () => lead.patch('/rigs/21').set('If-Match', headers['etag']!).send({ validUntil: '2028-12-31' });
    expect((await change().expect(200)).body).toMatchObject({ code: '21', positions: 40, validUntil: '2028-12-31' });
    await change().expect(412);
    await lead.post('/rigs').send({ code: '22', name: '22', positions: 0, validUntil: '2026-02-30' }).expect(400);
  });
});

describe('what the rules bring', () => {
  it('fault kinds are a tree of three levels, in the language of the reader', async () => {
    const { body } = await lead.get('/fault-kinds').set('Accept-Language', 'en').expect(200);
    expect(body.items).toContainEqual({
      ...{ code: 'basic-error', parent: 'metering', level: 2, counted: true, name: 'Basic error' },
    });
    expect(body.items.filter((kind: { counted: boolean }) => kind.counted)).toHaveLength(13);
  });

  it('regulations say whether they are provisional', async () => {
    const { body } = await lead.get('/regulations').expect(200);
    expect(body.items).toMatchObject([
      { code: 'JJG 596-2012', provisional: false },
      { code: 'JJG 596-2026', provisional: true },
    ]);
  });
});

describe('the check meter of a rig', () => {
  const ten = (offset: number) => Array.from({ length: 10 }, (_, at) => (offset + at * 0.001).toFixed(4));
  const measured = (month: string, offset = 0.01, other: Record<string, unknown> = {}) => ({
    ...{ checkMeterNo: 'HC-01', position: 3, loadCurrent: '1.0Ib', powerFactor: '1', readings: ten(offset) },
    ...{ measuredAt: `2026-${month}-05T09:00:00+08:00`, verifierCode: 'V001', ...other },
  });
  const post = async (rig: string, ...measurements: unknown[]) =>
    (await app.as('verifier')).post(`/rigs/${rig}/check-measurements`).send({ measurements });
  const chart = async (rig: string, query = '') =>
    (await lead.get(`/rigs/${rig}/check-chart${query}`).expect(200)).body;

  it('has repeatability of ten readings, and no stability or limits of one month', async () => {
    expect((await post('7', measured('01'))).body).toEqual({ recorded: 1, duplicates: 0 });
    const body = await chart('7');
    expect(body).toMatchObject({
      ...{ rigCode: '7', permissibleError: '0.1', limits: null, stability: null },
      shown: { checkMeterNo: 'HC-01', position: 3, point: 'Ib/1.0/all', n: 1 },
      // s of ten readings 0.001 apart: 0.001 × 3.02765.
      repeatability: { s: '0.00303', n: 10 },
      groups: [{ month: '2026-01', n: 10, mean: '0.01450' }],
    });
  });

  it('has stability of four months, and limits of eight measurements', async () => {
    const months = ['02', '03', '04', '05', '06', '07', '08'];
    const given = months.map((month, at) => measured(month, at % 2 === 0 ? 0.02 : 0.01));
    expect((await post('7', ...given)).body).toEqual({ recorded: 7, duplicates: 0 });
    const body = await chart('7', '?position=3&point=Ib/1.0/all');
    expect(body.stability).toEqual({ value: '0.01000', holds: true });
    expect(body.limits).toMatchObject({ centre: '0.01950', baseline: 8, upper: '0.04610' });
    expect(body.points).toHaveLength(8);
  });

  it('is recorded once; other readings of the same moment are refused until the first are withdrawn', async () => {
    expect((await post('7', measured('01'))).body).toEqual({ recorded: 0, duplicates: 1 });
    expect((await post('7', measured('01', 0.5))).body).toMatchObject({ status: 409, code: 'measurement-differs' });
    const { items } = (await lead.get('/rigs/7/check-measurements').expect(200)).body;
    expect(items).toHaveLength(8);
    const first = items.at(-1);
    expect(first).toMatchObject({ mean: '0.014500', readings: ten(0.01), verifierCode: 'V001', withdrawnReason: null });
    const path = `/rigs/7/check-measurements/${first.id}/withdrawal`;
    expect((await lead.post(path).send({ reason: '接线松动' }).expect(200)).body).toMatchObject({
      withdrawnReason: '接线松动',
    });
    await lead.post(path).send({ reason: '接线松动' }).expect(409);
    await lead.post(`/rigs/8/check-measurements/${first.id}/withdrawal`).send({ reason: 'x' }).expect(404);
    expect((await chart('7')).points).toHaveLength(7);
    const acts = await app.sql.query(
      `select action from audit_entries where object_type = 'rig' and object_id = '7' order by id`,
    );
    expect(acts.map(({ action }: { action: string }) => action)).toEqual([
      ...['check-measurements.record', 'check-measurements.record', 'check-measurements.withdraw'],
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['on a position that the rig has not', { position: 61 }, 'position-out-of-range'],
    ['in the future', { measuredAt: '2027-01-01T00:00:00+08:00' }, 'measured-in-future'],
    ['by nobody known', { verifierCode: 'V999' }, 'verifier-unknown'],
    ['with a comma', { readings: ['0,1'] }, 'reading-not-decimal'],
  ])('is not measured %s: nothing of the call is recorded', async (_, other, code) => {
    const { body, status } = await post('8', measured('01'), measured('02', 0.01, other));
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(body.errors[0].pointer).toMatch(/^\/measurements\/1\//);
    expect((await chart('8')).series).toEqual([]);
  });

  it('is measured by verifiers and the lead only', async () => {
    await (
      await app.as('checker')
    )
      .post('/rigs/7/check-measurements')
      .send({ measurements: [measured('01')] })
      .expect(403);
  });
});
