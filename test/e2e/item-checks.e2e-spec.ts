import { openTestApp } from './open-test-app.js';
import { RigRoom } from './rig-room.js';
import type { TestApp } from '#libs/testing';

let app: TestApp;
let room: RigRoom;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  room = await RigRoom.with(app, 30);
});

afterAll(() => app.close());

const check = (at: number, other: Record<string, unknown> = {}) => ({
  ...{ assetNo: room.assetNos[at], item: 'appearance', conclusion: 'pass', rigCode: '1', position: at + 1 },
  ...{ checkedAt: '2026-11-02T07:30:00+08:00', verifierCode: 'V001', checkerCode: 'C001', ...other },
});
const failed = (at: number, other: Record<string, unknown> = {}) =>
  check(at, { conclusion: 'fail', faultCode: 'appearance-case', ...other });

const post = async (...checks: unknown[]) =>
  (await room.verifier.post('/item-checks').send({ checks }).expect(201)).body;

/** A rig that does not look at the appearance itself. */
const blind = (at: number) => {
  const items = { ...(room.result(at)['items'] as object), appearance: 'not-tested' };
  return room.result(at, { items });
};

describe('a finding', () => {
  it('is recorded once: the same again is a duplicate, another needs a reason', async () => {
    expect(await post(check(0))).toMatchObject({ recorded: 1, duplicates: 0, refused: 0 });
    expect(await post(check(0))).toMatchObject({ recorded: 0, duplicates: 1 });
    expect((await post(failed(0))).items).toMatchObject([{ outcome: 'refused', code: 'correction-needs-reason' }]);
    expect(await post(failed(0, { correctionReason: '复看有裂纹' }))).toMatchObject({ recorded: 1 });
    const rows = await app.sql.query(
      `select version, current, conclusion, reason from item_checks c join meters m on m.id = c.meter_id
       where m.asset_no = $1 order by version`,
      [room.assetNos[0]],
    );
    expect(rows).toEqual([
      { version: 1, current: false, conclusion: 'pass', reason: null },
      { version: 2, current: true, conclusion: 'fail', reason: '复看有裂纹' },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['of an unknown meter', { assetNo: '3430001261101059999990' }, 'meter-unknown'],
    ['of a meter of another batch', { batchNo: 'B9999' }, 'foreign-meter'],
    ['that fails without a fault', { conclusion: 'fail' }, 'fault-does-not-fit'],
    ['that fails with a fault of another item', { conclusion: 'fail', faultCode: 'display' }, 'fault-does-not-fit'],
    ['checked by its own verifier', { checkerCode: 'V001' }, 'verifier-is-checker'],
    ['on a position that the rig has not', { position: 61 }, 'position-out-of-range'],
    ['of the future', { checkedAt: '2027-11-02T07:30:00+08:00' }, 'verified-in-future'],
    ['taken back before it was recorded', { conclusion: 'withdrawn' }, 'nothing-to-withdraw'],
  ])('%s is refused, and says why', async (_, other, code) => {
    const { items, refused } = await post(check(29, other));
    expect(items).toMatchObject([{ outcome: 'refused', code, message: expect.stringMatching(/[一-鿿]/) }]);
    expect(refused).toBe(1);
  });

  it('is taken from verifiers only', async () => {
    await (
      await app.as('checker')
    )
      .post('/item-checks')
      .send({ checks: [check(1)] })
      .expect(403);
  });
});

describe('joined to what a rig hands over', () => {
  it('completes a result in which the item was not tested', async () => {
    await room.post([blind(2)]).expect(201);
    expect((await room.meter(2)).incomplete).toMatchObject({ verdict: null });
    await post(check(2));
    const { verification } = await room.meter(2);
    expect(verification).toMatchObject({ verdict: 'pass', version: 1 });
    expect(verification.items[0]).toEqual({ item: 'appearance', conclusion: 'pass' });
    expect(verification.checks).toMatchObject([{ item: 'appearance', conclusion: 'pass', verifierCode: 'V001' }]);
  });

  it('may come before the result; the same result again is still a duplicate', async () => {
    await post(check(3));
    expect(await room.meter(3)).toMatchObject({ verification: null, incomplete: null });
    await room.post([blind(3)]).expect(201);
    expect((await room.meter(3)).verification).toMatchObject({ verdict: 'pass' });
    expect((await room.post([blind(3)]).expect(201)).body).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('fails a meter at once, before any rig; what the rig says later is joined to it', async () => {
    await post(failed(4));
    expect((await room.meter(4)).verification).toMatchObject({
      ...{ verdict: 'fail', faultKind: 'appearance', version: 1, rigCode: '1', position: 5 },
      rigConclusion: null,
    });
    expect((await room.post([room.result(4)]).expect(201)).body).toMatchObject({ accepted: 1, rejected: [] });
    const { verification, versions } = await room.meter(4);
    expect(verification).toMatchObject({ verdict: 'fail', faultKind: 'appearance', rigConclusion: 'pass' });
    expect(verification.points).toHaveLength(2);
    expect(versions).toHaveLength(1);
  });

  it('that changes a verdict needs a reason, and is the next version', async () => {
    await room.post([room.result(5)]).expect(201);
    expect((await post(failed(5))).items).toMatchObject([{ code: 'correction-needs-reason' }]);
    expect((await room.meter(5)).verification).toMatchObject({ verdict: 'pass', version: 1 });
    await post(failed(5, { correctionReason: '表壳有裂纹' }));
    const { verification, versions } = await room.meter(5);
    expect(verification).toMatchObject({ verdict: 'fail', version: 2, reason: '表壳有裂纹' });
    expect(versions[1]).toMatchObject({ version: 1, verdict: 'pass', current: false, checks: [] });
  });

  it('of power on counts besides the items', async () => {
    await post(check(6, { item: 'power-on', conclusion: 'fail', faultCode: 'display-segments' }));
    expect((await room.meter(6)).verification).toMatchObject({ verdict: 'fail', faultKind: 'display' });
    await post(check(7, { item: 'power-on' }));
    expect((await room.meter(7)).verification).toBeNull();
  });
});

describe('taken back', () => {
  it('with a reason: a meter that had only failed by hand is untested again', async () => {
    await post(failed(8));
    expect((await room.meter(8)).verification).toMatchObject({ verdict: 'fail' });
    const slip = { conclusion: 'withdrawn', correctionReason: '误扫' };
    expect(await post(check(8, slip))).toMatchObject({ recorded: 1 });
    expect(await room.meter(8)).toMatchObject({ verification: null, versions: [] });
    expect(await post(check(8))).toMatchObject({ recorded: 1 });
  });
});

it('many of one call are told apart, each with its outcome', async () => {
  const { items } = await post(check(10), check(11), check(10), failed(11), check(12, { item: 'voltage' }));
  expect(items.map(({ outcome, code }: { outcome: string; code: string | null }) => code ?? outcome)).toEqual([
    'recorded',
    'recorded',
    'duplicate',
    'repeated-in-call',
    'recorded',
  ]);
});

it('how far an item is checked is counted, with its faults', async () => {
  const { body } = await room.lead.get(`/batches/${room.batchNo}/item-checks?item=appearance`).expect(200);
  expect(body).toMatchObject({ batchNo: room.batchNo, round: 1, roundState: 'open', quantity: 30, failed: 3 });
  expect(body.checked).toBe(8);
  expect(body.faults).toEqual([{ fault: 'appearance-case', count: 3 }]);
});

it('ten stations at one moment record a meter once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(check(20))));
  expect(answers.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(1);
  expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(9);
});

describe('a worksheet', () => {
  const sheet = async (query = '') =>
    (await room.verifier.get(`/batches/${room.batchNo}/worksheet${query}`).expect(200)).body;
  const assetNosOf = ({ meters }: { meters: { assetNo: string }[] }) => meters.map(({ assetNo }) => assetNo);

  it('is judged by what the server would judge by', async () => {
    const { round, points, model, judging } = await sheet('?limit=0');
    expect({ round, judging }).toMatchObject({ round: 1, judging: { internalLimitPercent: 60, clockLimit: '0.5' } });
    expect(model).toMatchObject({ code: 'M01', accuracyClass: '2' });
    expect(points).toHaveLength(10);
    expect(points).toContain('0.1Ib/0.5L/all');
  });

  it('has the meters without a verdict in order from a number on', async () => {
    const body = await sheet(`?from=${room.assetNos[5]}&only=untested&limit=3`);
    // 5 and 6 have failed.
    expect(assetNosOf(body)).toEqual([7, 8, 9].map((at) => room.assetNos[at]));
  });

  it('has what hangs on a rig by position, with what was found by hand', async () => {
    const { meters } = await sheet('?rigCode=1');
    expect(meters.map(({ position }: { position: number }) => position).slice(0, 2)).toEqual([8, 9]);
    expect(meters[0]).toMatchObject({
      ...{ assetNo: room.assetNos[7], recorded: false, verdict: null },
      checks: [{ item: 'power-on', conclusion: 'pass', faultCode: null }],
    });
    expect((await sheet('?rigCode=2')).meters).toEqual([]);
  });

  it('looks numbers up: those that are not of the round are left out', async () => {
    const { meters } = await sheet(`?assetNos=${room.assetNos[5]},3430001261101059999990`);
    expect(meters).toMatchObject([{ assetNo: room.assetNos[5], recorded: true, verdict: 'fail' }]);
  });

  it('is there only while a round is open', async () => {
    const closed = await RigRoom.arrived(app, 1);
    const { body } = await closed.verifier.get(`/batches/${closed.batchNo}/worksheet`).expect(409);
    expect(body).toMatchObject({ code: 'round-not-open' });
    await closed.verifier.get('/batches/nothing/worksheet').expect(404);
  });
});
