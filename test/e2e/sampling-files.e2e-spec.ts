import type { TestApp } from '#libs/testing';
import { GateRoom } from './gate-room.js';
import { check, commit, errorsOf, rowsOf } from './import-files.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe('a file of sampling results', () => {
  /** A drawn sample of five of sixty, none of which may fail but one (AQL 6.5, level S-1 … as the table says). */
  const drawn = async () => {
    const room = await GateRoom.with(app, 60);
    await room.toSampling();
    const { sample, acceptanceNumber } = await room.draw({ aql: '2.5' });
    return { room, lead: room.room.lead, sample: sample as string[], mayFail: acceptanceNumber as number };
  };
  const fileOf = (lines: readonly string[]): string => ['资产编号,抽样结论,不合格项目', ...lines].join('\n');

  it('is the sample itself, filled in: what is empty is not inspected yet, and the same again changes nothing', async () => {
    const { room, lead, sample } = await drawn();
    const { text } = await lead.get(`/batches/${room.batchNo}/sampling-acceptance/sample-file`).expect(200);
    expect(text.split('\r\n')[0]).toBe('\ufeff到货批次号,资产编号,箱号,垛号,抽样结论,不合格项目');
    expect(
      rowsOf(text)
        .slice(1)
        .map(([, assetNo]) => assetNo?.trim().replaceAll('"', '').trim()),
    ).toEqual(sample);
    const filled = rowsOf(text).map((row, at) =>
      (at === 1 || at === 2 ? [...row.slice(0, 4), '合格', ''] : row).join(','),
    );
    const checked = await check(app, lead, { content: filled.join('\n') });
    expect(checked).toMatchObject({
      kind: 'sampling-results',
      state: 'ready',
      rows: sample.length,
      newRows: 2,
      errorRows: 0,
    });
    expect(checked.notices).toMatchObject([{ code: 'not-inspected-yet', rows: sample.length - 2 }]);
    expect(await commit(app, lead, checked.id)).toMatchObject({ state: 'committed' });
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 2, failed: 0, verdict: null });
    const again = await check(app, lead, { content: filled.join('\r\n') });
    expect(again).toMatchObject({ newRows: 0, duplicateRows: sample.length, changedRows: 0 });
  });

  it('names each row that cannot be taken, and why; good rows go in, mended ones follow', async () => {
    const { room, lead, sample } = await drawn();
    const [first = '', second = '', third = '', fourth = ''] = sample;
    const outside = room.assetNos.find((assetNo) => !sample.includes(assetNo)) ?? '';
    const checked = await check(app, lead, {
      content: fileOf([
        ...[`${first},合格,`, `${first},不合格,显示`, `${second},好,`, `${third},合格,显示`],
        ...[`${fourth},不合格,破损了`, `${outside},合格,`, `3430001261101990000002,合格,`, `343000126110105,合格,`],
      ]),
    });
    expect(checked).toMatchObject({ kind: 'sampling-results', errorRows: 7, newRows: 1 });
    const errors = await errorsOf(lead, checked.id);
    expect(errors.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [3, '资产编号', 'repeated-in-file'],
      [4, '抽样结论', 'sample-conclusion-unreadable'],
      [5, '不合格项目', 'fault-of-passed-meter'],
      [6, '不合格项目', 'fault-kind-unreadable'],
      [7, '资产编号', 'meter-not-in-sample'],
      [8, '资产编号', 'meter-unknown'],
      [9, '资产编号', 'not-22-digits'],
    ]);
    await commit(app, lead, checked.id, { mode: 'good-rows' });
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 1, failed: 0 });
    const corrected = await check(app, lead, { content: fileOf([`${first},不合格,显示`]) });
    expect(corrected).toMatchObject({ changedRows: 1 });
    await lead.post(`/imports/${corrected.id}/commit`).send({ mode: 'all-or-nothing' }).expect(422);
    await commit(app, lead, corrected.id, { mode: 'all-or-nothing', reason: '复核' });
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 1, failed: 1 });
  });

  it('is taken back while its batch is at sampling, with what it had corrected; not once the verdict stands', async () => {
    const { room, lead, sample } = await drawn();
    await room.results(sample.slice(0, 2)).expect(201);
    const file = await check(app, lead, { content: fileOf(sample.slice(1, 4).map((no) => `${no},不合格,显示`)) });
    await commit(app, lead, file.id, { mode: 'all-or-nothing', reason: '复核' });
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 4, failed: 3, verdict: 'rejected' });
    await lead.post(`/imports/${file.id}/undo`).send({ reason: '送错文件' }).expect(200);
    expect(await room.get('sampling-acceptance')).toMatchObject({ inspected: 2, failed: 0, verdict: null });
    const rest = await check(app, lead, { content: fileOf(sample.slice(2).map((no) => `${no},合格,`)) });
    await commit(app, lead, rest.id);
    expect(await room.state()).toBe('verification');
    const { body } = await lead.post(`/imports/${rest.id}/undo`).send({ reason: '送错文件' }).expect(409);
    expect(body).toMatchObject({ code: 'import-in-use', subject: room.batchNo, state: 'verification' });
    const late = await check(app, lead, { content: fileOf([`${sample[0]},不合格,显示`]) });
    expect((await errorsOf(lead, late.id)).map(({ rule }) => rule)).toEqual(['sampling-closed']);
  });

  it('is checked again when its batch has gone on meanwhile, and refused to those who may not sample', async () => {
    const { room, lead, sample } = await drawn();
    const file = await check(app, lead, { content: fileOf([`${sample[0]},不合格,显示`]) });
    await room.results(sample).expect(201);
    expect(await commit(app, lead, file.id)).toMatchObject({ state: 'ready', errorRows: 1 });
    const supplies = await app.as('supplies');
    const refused = await supplies
      .post('/imports')
      .attach('file', Buffer.from(fileOf([`${sample[0]},合格,`])), 'a.csv');
    expect(refused.status).toBe(403);
  });
});
