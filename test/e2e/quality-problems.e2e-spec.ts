import { testDay, type TestApp } from '#libs/testing';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { addDays } from '#libs/rules';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const today = testDay;
const defects = ['creeping', 'creeping', 'creeping'];

async function defective(): Promise<RigRoom> {
  const room = await RigRoom.with(app, 10);
  await room.verify(defects);
  await room.judge().expect(201);
  return room;
}

async function problemsOf(room: RigRoom): Promise<Record<string, unknown>[]> {
  const marketing = await app.as('marketing');
  return (await marketing.get(`/quality-problems?batchNo=${room.batchNo}&class=2`).expect(200)).body.items;
}

const dueOf = async (room: RigRoom): Promise<string> => {
  const [row] = await app.sql.query(
    `select due_on::text as due from rectifications r join batches b on b.id = r.batch_id where batch_no = $1 order by r.id desc`,
    [room.batchNo],
  );
  return row.due;
};

const findLate = async (): Promise<void> => {
  const [transaction, jobs] = [app.api.get(Transaction), app.api.get(Jobs)];
  await transaction.run((manager) => jobs.ask(manager, 'quality-problems.find-late', { key: 'test', payload: {} }));
  await app.drained();
};

describe('a rectification', () => {
  it('is due the days of the setting after the verdict, or on another day that somebody orders', async () => {
    const room = await defective();
    expect(await dueOf(room)).toBe(addDays(today, 30));
    const dueOn = addDays(today, 3);
    const { body } = await room.lead.post(`/batches/${room.batchNo}/rectification`).send({ dueOn }).expect(201);
    expect(body).toMatchObject({ batchNo: room.batchNo, round: 1, dueOn, doneOn: null });
    expect(await dueOf(room)).toBe(dueOn);
    await room.lead.post(`/batches/${room.batchNo}/rectification`).send({ dueOn: today }).expect(201);
    const past = { dueOn: addDays(today, -1) };
    expect((await room.lead.post(`/batches/${room.batchNo}/rectification`).send(past).expect(422)).body.code).toBe(
      'due-day-past',
    );
    await room.lead.post(`/batches/${room.batchNo}/rectification`).send({ dueOn: '2026-02-30' }).expect(400);
    await room.verifier.post(`/batches/${room.batchNo}/rectification`).send({ dueOn }).expect(403);
  });

  it('belongs to a batch with a hidden defect', async () => {
    const room = await RigRoom.with(app, 1);
    const { body } = await room.lead.post(`/batches/${room.batchNo}/rectification`).send({ dueOn: today }).expect(409);
    expect(body).toMatchObject({ code: 'transition-not-allowed', from: 'verification', to: 'rectification' });
    const done = { doneOn: today, report: 'x' };
    await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(409);
  });

  it('done on its day is in time', async () => {
    const room = await defective();
    const done = { doneOn: await dueOf(room), report: 'mended' };
    await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    expect(await problemsOf(room)).toEqual([]);
  });

  it('done a day late is a class-2 problem, and the next round opens all the same', async () => {
    const room = await defective();
    const done = { doneOn: addDays(await dueOf(room), 1), report: 'mended' };
    const { body } = await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    expect(body).toMatchObject({ round: 2, state: 'open' });
    expect(await problemsOf(room)).toMatchObject([
      {
        class: 2,
        state: 'open',
        raisedBy: 'rule:rectification-late',
        cause: 'rectification-late/1',
        dueOn: addDays(today, 10),
      },
    ]);
  });

  it('not done after its day is found late by night, once', async () => {
    const room = await defective();
    await findLate();
    expect(await problemsOf(room)).toEqual([]);
    await app.sql.query(`update rectifications set due_on = $1`, [today]);
    await findLate();
    expect(await problemsOf(room)).toEqual([]);
    await app.sql.query(`update rectifications set due_on = $1`, [addDays(today, -1)]);
    await findLate();
    await findLate();
    expect(await problemsOf(room)).toMatchObject([{ cause: 'rectification-late/1', batchNo: room.batchNo }]);
    const done = { doneOn: today, report: 'at last' };
    await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    expect(await problemsOf(room)).toHaveLength(1);
  });
});

describe('a batch that fails again', () => {
  it('is a class-2 problem, and goes to rectification again', async () => {
    const room = await defective();
    const done = { doneOn: today, report: 'mended' };
    await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    await room.verify(defects);
    expect((await room.judge().expect(201)).body).toMatchObject({ round: 2, verdict: 'hidden-defect' });
    expect(await room.batch()).toMatchObject({ state: 'rectification' });
    const [problem] = await problemsOf(room);
    expect(problem).toMatchObject({ raisedBy: 'rule:round-failed-again', cause: 'round-failed-again/2' });
    expect(problem?.['no']).toMatch(/^QP-\d{4}-\d{4}$/);
    const { body } = await room.lead.get(`/quality-problems/${String(problem?.['no'])}`).expect(200);
    expect(body).toMatchObject({ ...problem });
    await room.lead.get('/quality-problems/QP-2026-9999').expect(404);
    const events = await room.lead.get(`/batches/${room.batchNo}/events`).expect(200);
    expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toContain('quality-problem-raised');
  });

  it('gets a number of its own when several are judged at one moment', async () => {
    const rooms = [await defective(), await defective(), await defective()];
    for (const room of rooms) {
      const done = { doneOn: today, report: 'mended' };
      await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
      await room.verify(defects);
    }
    await Promise.all(rooms.map((room) => room.judge().expect(201)));
    const all = (await rooms[0]!.lead.get('/quality-problems?limit=100').expect(200)).body.items as { no: string }[];
    expect(new Set(all.map(({ no }) => no)).size).toBe(all.length);
  });
});

describe('a batch is returned', () => {
  it('with all its meters', async () => {
    const room = await defective();
    const supplies = await app.as('supplies');
    await supplies.post(`/batches/${room.batchNo}/return`).send({}).expect(400);
    const { body } = await supplies
      .post(`/batches/${room.batchNo}/return`)
      .send({ reason: 'beyond mending' })
      .expect(201);
    expect(body).toEqual({ batchNo: room.batchNo, state: 'returned', returned: 10 });
    expect(await room.batch()).toMatchObject({ state: 'returned', meters: { returned: 10 }, allowed: [] });
    const again = await supplies.post(`/batches/${room.batchNo}/return`).send({ reason: 'x' }).expect(409);
    expect(again.body).toMatchObject({ code: 'transition-not-allowed', from: 'returned', to: 'returned', allowed: [] });
    const life = await supplies.get(`/meters/${room.assetNos[0]}/events`).expect(200);
    expect(life.body.items.at(-1)).toMatchObject({
      kind: 'returned',
      from: 'rejected',
      to: 'returned',
      reason: 'beyond mending',
    });
  });

  it('while a round is open: nothing more is recorded or judged', async () => {
    const room = await RigRoom.with(app, 2);
    await room.lead.post(`/batches/${room.batchNo}/return`).send({ reason: 'wrong type' }).expect(201);
    expect((await room.post([room.result(0)]).expect(201)).body.rejected[0].code).toBe('batch-not-in-verification');
    expect((await room.judge({ reason: 'x' }).expect(409)).body).toMatchObject({ from: 'returned' });
  });

  it('not once it is accepted', async () => {
    const room = await RigRoom.with(app, 1);
    await room.verify();
    await room.judge().expect(201);
    const { body } = await room.lead.post(`/batches/${room.batchNo}/return`).send({ reason: 'x' }).expect(409);
    expect(body).toMatchObject({ from: 'accepted', to: 'returned', allowed: [] });
  });
});

describe('people are told', () => {
  const messages = async (user: string): Promise<{ kind: string; params: Record<string, unknown>; link: string }[]> =>
    (await (await app.as(user)).get('/notifications?limit=100').expect(200)).body.items;
  const about = async (user: string, kind: string, part: Record<string, unknown>) =>
    (await messages(user)).filter(
      (message) => message.kind === kind && expect.objectContaining(part).asymmetricMatch(message.params),
    );

  it('of a judged batch, and of the problem that it raised, with links to both; whoever judged it is not', async () => {
    const room = await defective();
    const { batchNo } = room;
    const judged = await about('supplies', 'batch-judged', { batchNo });
    expect(judged).toMatchObject([{ params: { round: 1, verdict: 'hidden-defect' }, link: `/batches/${batchNo}` }]);
    expect(await about('lead', 'batch-judged', { batchNo })).toEqual([]);
    const [raised] = await about('marketing', 'quality-problem-raised', { batchNo });
    expect(raised).toMatchObject({
      params: { cause: 'hidden-defect/1' },
      link: expect.stringMatching(/^\/problems\/QP-/),
    });
    expect(await about('crew', 'batch-judged', { batchNo })).toEqual([]);
  });

  it('of what is given to them, and when it is late; the leader once it has gone up', async () => {
    const marketing = await app.as('marketing');
    const room = await RigRoom.arrived(app, 1);
    const wanted = { title: '外壳色差', class: 3, batchNo: room.batchNo, description: 'x', owner: 'verifier' };
    const { no } = (await marketing.post('/quality-problems').send(wanted).expect(201)).body;
    expect(await about('verifier', 'quality-problem-given', { no })).toMatchObject([{ link: `/problems/${no}` }]);
    const measure = { what: '更换外壳', owner: 'checker', dueOn: addDays(today, 1) };
    await marketing.post(`/quality-problems/${no}/measures`).send(measure).expect(201);
    expect(await about('checker', 'quality-problem-given', { no, what: '更换外壳' })).toHaveLength(1);
    await app.sql.query(`update quality_problems set next_due_on = $2 where no = $1`, [no, addDays(today, -1)]);
    await findLate();
    for (const user of ['verifier', 'checker', 'marketing']) {
      expect([user, (await about(user, 'quality-problem-late', { no })).length]).toEqual([user, 1]);
    }
    expect(await about('leader', 'quality-problem-late', { no })).toEqual([]);
    await app.sql.query(`update quality_problems set next_due_on = $2 where no = $1`, [no, addDays(today, -30)]);
    await findLate();
    expect(await about('leader', 'quality-problem-late', { no })).toHaveLength(1);
  });

  it('as the settings say from now on: roles, or nobody', async () => {
    const admin = await app.as('sysadmin');
    const put = (value: unknown) =>
      admin
        .put('/settings/notifications.batch-judged')
        .set('If-Match', '*')
        .send({ value, effectiveFrom: '2026-01-01', reason: '试' });
    await put(['nobody']).expect(422);
    await put(['checker', 'checker']).expect(422);
    await put(['checker']).expect(200);
    const { batchNo } = await defective();
    expect(await about('checker', 'batch-judged', { batchNo })).toHaveLength(1);
    expect(await about('supplies', 'batch-judged', { batchNo })).toEqual([]);
  });
});
