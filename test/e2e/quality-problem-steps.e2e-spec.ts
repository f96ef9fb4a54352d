import { testDay, type TestApp } from '#libs/testing';
import { Transaction } from '#libs/persistence';
import { Jobs } from '#libs/queues';
import { addDays } from '#libs/rules';
import { BatchMoves } from '#stages/11-arrival';
import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const today = testDay;

interface Problem {
  no: string;
  revision: number;
  state: string;
  [field: string]: unknown;
}

const raisedFor = async (room: RigRoom, other: Record<string, unknown> = {}): Promise<Problem> => {
  const marketing = await app.as('marketing');
  const wanted = { batchNo: room.batchNo, class: 1, title: '时钟电池早衰', description: '43 只表时钟电池欠压' };
  return (
    await marketing
      .post('/quality-problems')
      .send({ ...wanted, ...other })
      .expect(201)
  ).body as Problem;
};

/** A step of an update: as the problem was last seen. */
async function put(problem: Problem, path: string, body: object, status = 200, user = 'marketing'): Promise<Problem> {
  const request = (await app.as(user)).put(`/quality-problems/${problem.no}/${path}`);
  return (await request.set('If-Match', `"${problem.revision}"`).send(body).expect(status)).body as Problem;
}

async function post(problem: Problem, path: string, body: object, status = 201, user = 'marketing'): Promise<Problem> {
  const request = (await app.as(user)).post(`/quality-problems/${problem.no}/${path}`);
  return (await request.set('If-Match', `"${problem.revision}"`).send(body).expect(status)).body as Problem;
}

const findLate = async (): Promise<void> => {
  const [transaction, jobs] = [app.api.get(Transaction), app.api.get(Jobs)];
  await transaction.run((manager) => jobs.ask(manager, 'quality-problems.find-late', { key: 'test', payload: {} }));
  await app.drained();
};

describe('a problem that a person raises', () => {
  it('has a number, the days of its class, the evidence and the meters that show it', async () => {
    const room = await RigRoom.with(app, 5);
    const evidence = { indicator: 'full-verification-pass', period: '2026-11', screen: '/indicators?period=2026-11' };
    const problem = await raisedFor(room, { evidence, assetNos: room.assetNos.slice(1, 3), owner: 'lead' });
    expect(problem).toMatchObject({
      ...{ class: 1, className: '一类质量问题', batchNo: room.batchNo, state: 'open', raisedBy: 'marketing', evidence },
      ...{ dueOn: addDays(today, 5), closeOn: addDays(today, 30), nextDueOn: addDays(today, 5), overdue: false },
      ...{ meterCount: 2, assetNos: room.assetNos.slice(1, 3), owner: { username: 'lead' }, held: false },
    });
    expect(problem.no).toMatch(/^QP-\d{4}-\d{4}$/);
    expect(problem['cause']).toBe(`person/${problem.no}`);
    const second = await raisedFor(room);
    expect(Number(second.no.slice(-4))).toBe(Number(problem.no.slice(-4)) + 1);
    const listed = await (
      await app.as('supplies')
    )
      .get(`/quality-problems?batchNo=${room.batchNo}&owner=lead`)
      .expect(200);
    expect(listed.body.items.map(({ no }: Problem) => no)).toEqual([problem.no]);
  });

  it('may be of a supplier as a whole, and names what there is', async () => {
    const room = await RigRoom.with(app, 1);
    const marketing = await app.as('marketing');
    const wanted = { class: 2, title: 'x', description: 'y' };
    const ofSupplier = await marketing
      .post('/quality-problems')
      .send({ ...wanted, supplierCode: 'S01' })
      .expect(201);
    expect(ofSupplier.body).toMatchObject({ batchNo: null, supplierCode: 'S01' });
    const refused = async (other: object): Promise<string> =>
      (
        await marketing
          .post('/quality-problems')
          .send({ ...wanted, ...other })
          .expect(422)
      ).body.code;
    expect(await refused({})).toBe('problem-of-nothing');
    expect(await refused({ supplierCode: 'nobody' })).toBe('unknown-supplier');
    expect(await refused({ supplierCode: 'S01', class: 9 })).toBe('unknown-problem-class');
    expect(await refused({ supplierCode: 'S01', owner: 'nobody' })).toBe('unknown-person');
    expect(await refused({ batchNo: room.batchNo, assetNos: ['1'.repeat(22)] })).toBe('unknown-meters');
    const { body } = await post(ofSupplier.body as Problem, 'close', { conclusion: 'none' }, 422).then((body) => ({
      body,
    }));
    expect(body['code']).toBe('effect-not-shown');
    expect((await put(ofSupplier.body as Problem, 'containment', { containment: 'x', hold: true }, 422))['code']).toBe(
      'nothing-to-hold',
    );
  });
});

describe('a batch that is held', () => {
  it('keeps its meters in the store until the problem lets it go', async () => {
    const room = await RigRoom.with(app, 3);
    await room.verify();
    await room.judge().expect(201);
    const problem = await raisedFor(room, { hold: true });
    expect(problem['held']).toBe(true);
    expect((await room.batch()).holds).toMatchObject([{ no: problem.no, reason: '时钟电池早衰' }]);
    expect((await room.meter(0)).heldFor).toEqual([problem.no]);
    await expect(allocate(room)).rejects.toMatchObject({ code: 'batch-held', params: { no: problem.no } });
    const contained = await put(problem, 'containment', { containment: '已复检，电池正常', hold: false });
    expect(contained).toMatchObject({ state: 'analysing', held: false });
    expect((await room.batch()).holds).toEqual([]);
    expect(await allocate(room)).toBe(3);
    const { body } = await room.lead.get(`/batches/${room.batchNo}/events`).expect(200);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['batch-held', 'batch-released']));
  });

  it('is held only by those who may', async () => {
    const room = await RigRoom.with(app, 1);
    const wanted = { batchNo: room.batchNo, class: 1, title: 'x', description: 'y', hold: true };
    await (await app.as('supplies')).post('/quality-problems').send(wanted).expect(403);
    const problem = await raisedFor(room);
    await put(problem, 'containment', { containment: 'x', hold: true }, 403, 'supplies');
  });

  const allocate = (room: RigRoom): Promise<number> =>
    app.api.get(Transaction).run(async (manager) => {
      const moves = app.api.get(BatchMoves);
      const batch = await moves.lock(manager, room.batchNo);
      return moves.moveMeters(manager, batch, { from: 'qualified', to: 'allocated' }, { kind: 'x', actorId: null });
    });
});

describe('the work on a problem', () => {
  it('goes from containment to its effect, each step with history and audit', async () => {
    const room = await RigRoom.with(app, 400);
    const october = { verifiedAt: '2026-10-20T08:00:00+08:00' };
    const found = room.assetNos.map((_, at) =>
      at < 40 ? { ...room.failing(at, 'starting'), ...october } : room.result(at, october),
    );
    await room.post(found).expect(201);
    await room.judge().expect(201);
    await app.drained();
    let problem = await raisedFor(room);
    problem = await put(problem, 'containment', { containment: '暂停使用' });
    problem = await put(problem, 'root-cause', { rootCause: '批次电池来料不良' });
    expect(problem.state).toBe('acting');
    const effect = {
      ...{ indicatorCode: 'full-verification-pass', scopeType: 'batch', scopeCode: room.batchNo },
      ...{ baselinePeriod: '2026-10', checkPeriod: '2026-11' },
    };
    const dueOn = addDays(today, 2);
    problem = await post(problem, 'measures', { what: '更换电池', owner: 'verifier', dueOn });
    expect(problem).toMatchObject({ nextDueOn: dueOn, measuresOpen: 1 });
    expect((await put(problem, 'effect', effect, 422))['code']).toBe('measures-open');
    const done = { doneOn: today, report: '已更换 200 只' };
    await post(problem, 'measures/1/done', done, 403, 'checker');
    problem = await post(problem, 'measures/1/done', done, 201, 'verifier');
    expect((await post(problem, 'measures/1/done', done, 409))['code']).toBe('measure-done');
    problem = await put(problem, 'answer', { answer: '同意更换', answeredOn: today });
    problem = await put(problem, 'prevention', { prevention: '来料全检' });
    expect((await put(problem, 'effect', { ...effect, checkPeriod: '2026-09' }, 422))['code']).toBe('period-backwards');
    expect((await put(problem, 'effect', { ...effect, baselinePeriod: '2026-09' }, 422))['code']).toBe('no-baseline');
    problem = await put(problem, 'effect', effect);
    expect(problem).toMatchObject({ state: 'verifying', effect: { baseline: { numerator: 360, denominator: 400 } } });
    problem = await post(problem, 'effect/check', {});
    expect(problem['effect']).toMatchObject({ after: null, verdict: 'no-data' });
    expect((await post(problem, 'close', { conclusion: '完成' }, 422))['code']).toBe('effect-not-shown');
    await again(room);
    problem = await post(problem, 'effect/check', {});
    expect(problem['effect']).toMatchObject({ after: { numerator: 400, denominator: 400 }, verdict: 'improved' });
    problem = await post(problem, 'close', { conclusion: '整改有效' });
    expect(problem).toMatchObject({ state: 'closed', nextDueOn: null, allowedSteps: ['reopen'] });
    expect(await kindsOf(problem)).toEqual([
      ...['raised', 'contain', 'explain', 'plan', 'report', 'answer', 'prevent', 'baseline', 'check', 'check', 'close'],
    ]);
    const { body } = await (
      await app.as('auditor')
    )
      .get(`/audit?objectType=quality-problem&objectId=${problem.no}`)
      .expect(200);
    expect(body.items.length).toBe(11);
    problem = await post(problem, 'reopen', { reason: '又出现' });
    expect(problem).toMatchObject({ state: 'analysing', closedAt: null, effect: null });
  });

  /** The next round of the mended batch, in November: all good. */
  async function again(room: RigRoom): Promise<void> {
    await room.lead
      .post(`/batches/${room.batchNo}/rectification/done`)
      .send({ doneOn: today, report: '已整改' })
      .expect(201);
    await room.verify();
    await app.drained();
  }

  const kindsOf = async ({ no }: Problem): Promise<string[]> => {
    const { body } = await (await app.as('leader')).get(`/quality-problems/${no}/events`).expect(200);
    return body.items.map(({ kind }: { kind: string }) => kind);
  };

  it('is refused in a state that it does not belong to, with what does', async () => {
    const problem = await raisedFor(await RigRoom.with(app, 1));
    const body = await post(problem, 'reopen', { reason: 'x' }, 409);
    expect(body).toMatchObject({
      ...{ code: 'transition-not-allowed', from: 'open', to: 'analysing', allowed: ['analysing', 'acting', 'closed'] },
      steps: ['edit', 'contain', 'explain', 'plan', 'answer', 'prevent', 'attach', 'close'],
    });
    const closed = await post(problem, 'close', { conclusion: '误报', reason: '重复' });
    expect(await put(closed, 'root-cause', { rootCause: 'x' }, 409)).toMatchObject({
      from: 'closed',
      allowed: ['analysing'],
    });
  });

  it('needs If-Match, and what was seen must still be so', async () => {
    const problem = await raisedFor(await RigRoom.with(app, 1));
    const marketing = await app.as('marketing');
    await marketing.put(`/quality-problems/${problem.no}/root-cause`).send({ rootCause: 'x' }).expect(428);
    await put(problem, 'root-cause', { rootCause: 'x' });
    await put(problem, 'root-cause', { rootCause: 'y' }, 412);
    const { body, headers } = await marketing.get(`/quality-problems/${problem.no}`).expect(200);
    expect([body.rootCause, headers['etag']]).toEqual(['x', `"${body.revision}"`]);
  });

  it('may be given to somebody else, with other days', async () => {
    const problem = await raisedFor(await RigRoom.with(app, 1));
    const marketing = await app.as('marketing');
    const edit = (body: object) => marketing.patch(`/quality-problems/${problem.no}`).set('If-Match', '*').send(body);
    const { body } = await edit({ owner: 'lead', team: '李工、王工', class: 2, closeOn: addDays(today, 90) }).expect(
      200,
    );
    expect(body).toMatchObject({
      owner: { username: 'lead' },
      team: '李工、王工',
      class: 2,
      closeOn: addDays(today, 90),
    });
    expect((await edit({ closeOn: today }).expect(422)).body.code).toBe('closed-before-answer');
    expect((await edit({ class: 8 }).expect(422)).body.code).toBe('unknown-problem-class');
  });
});

describe('an overdue problem', () => {
  it('goes to marketing, then to the leader, each once', async () => {
    const problem = await raisedFor(await RigRoom.with(app, 1));
    const marketing = await app.as('marketing');
    const now = async (): Promise<Problem> =>
      (await marketing.get(`/quality-problems/${problem.no}`).expect(200)).body as Problem;
    const overdueSince = (days: number) =>
      app.sql.query(`update quality_problems set next_due_on = $1 where no = $2`, [addDays(today, -days), problem.no]);
    await findLate();
    expect(await now()).toMatchObject({ escalation: 0, overdue: false });
    await overdueSince(1);
    await findLate();
    await findLate();
    expect(await now()).toMatchObject({ escalation: 1, overdue: true });
    await overdueSince(8);
    await findLate();
    expect(await now()).toMatchObject({ escalation: 2 });
    const { body } = await marketing.get(`/quality-problems/${problem.no}/events`).expect(200);
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'escalate')).toHaveLength(2);
    const listed = await marketing.get('/quality-problems?overdue=true').expect(200);
    expect(listed.body.items.map(({ no }: Problem) => no)).toContain(problem.no);
  });
});

describe('a rectification', () => {
  it('is the work on a problem of its own, closed when the next round is accepted', async () => {
    const room = await RigRoom.with(app, 10);
    await room.verify(['creeping', 'creeping', 'creeping']);
    await room.judge().expect(201);
    const found = async (): Promise<Problem> =>
      (await room.lead.get(`/quality-problems?batchNo=${room.batchNo}`).expect(200)).body.items[0] as Problem;
    const raised = await found();
    const dueOn = addDays(today, 30);
    expect(raised).toMatchObject({
      class: 3,
      state: 'open',
      raisedBy: 'rule:hidden-defect',
      cause: 'hidden-defect/1',
      dueOn,
    });
    await room.lead
      .post(`/batches/${room.batchNo}/rectification`)
      .send({ dueOn: addDays(today, 7) })
      .expect(201);
    expect(await found()).toMatchObject({ dueOn: addDays(today, 7), nextDueOn: addDays(today, 7) });
    const done = { doneOn: today, report: '已更换计量芯片' };
    await room.lead.post(`/batches/${room.batchNo}/rectification/done`).send(done).expect(201);
    const { body } = await room.lead.get(`/quality-problems/${raised.no}`).expect(200);
    expect(body).toMatchObject({ state: 'analysing', answer: done.report, answeredOn: today });
    const mended = { round: 1, dueOn: addDays(today, 7), doneOn: today, report: done.report, givenUp: false };
    expect(body.rectifications).toEqual([mended]);
    await room.verify();
    await room.judge().expect(201);
    expect(await found()).toMatchObject({ state: 'closed', nextDueOn: null });
  });

  it('ends with the return of its batch: nobody waits for it any more', async () => {
    const room = await RigRoom.with(app, 10);
    await room.verify(['creeping', 'creeping', 'creeping']);
    await room.judge().expect(201);
    const supplies = await app.as('supplies');
    await supplies.post(`/batches/${room.batchNo}/return`).send({ reason: '不再整改' }).expect(201);
    const found = await room.lead.get(`/quality-problems?batchNo=${room.batchNo}`).expect(200);
    const { body } = await room.lead.get(`/quality-problems/${found.body.items[0].no}`).expect(200);
    expect(body.rectifications).toMatchObject([{ round: 1, doneOn: null, givenUp: true }]);
    const card = await room.lead.get(`/scorecards/suppliers/S01?period=${today.slice(0, 7)}`).expect(200);
    const batch = (card.body.mendedBatches as { batchNo: string }[]).find(({ batchNo }) => batchNo === room.batchNo);
    expect(batch).toMatchObject({ doneOn: null, returnedOn: today, days: 0, late: false });
  });
});
