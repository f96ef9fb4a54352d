import type { TestApp } from '#libs/testing';
import { BroughtRoom } from './brought-room.js';
import { check, errorsOf, workbook } from './import-files.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
let room: BroughtRoom;
beforeAll(async () => {
  app = await openTestApp();
  room = await BroughtRoom.opened(app, 'task-number-damaged');
});
afterAll(() => app.close());

describe('a task number that a spreadsheet has touched', () => {
  it('is told when digits are lost, row by row', async () => {
    await room.bring('detect-rslt');
    const damaged = await room.check('basicerr-exponent');
    expect(damaged).toMatchObject({ state: 'ready', rows: 20, errorRows: 20 });
    expect(damaged.notices.map(({ code }) => code)).toEqual(['excel-damaged']);
    const [first] = await errorsOf(room.by, damaged.id);
    expect(first).toMatchObject({ row: 2, column: 'DETECT_TASK_NO', value: '3.92696E+15', rule: 'excel-damaged' });
    expect(first?.hint).toContain('文本');
  });

  it('is told of a number cell of a workbook', async () => {
    const [header = '', ...lines] = (await room.text('detect-rslt')).trim().split('\n');
    const cells = lines.map((line) => line.split(',').map((cell, at) => (at === 0 ? 3926960100000006 : cell)));
    const content = await workbook([header.split(','), ...cells]);
    const checked = await check(app, room.by, { content, name: 'detect.xlsx' });
    expect(checked.errorRows).toBe(2);
    expect(checked.notices.map(({ code }) => code)).toEqual(['excel-damaged']);
  });

  it('is read without a “.0” that cost nothing: the halves meet', async () => {
    await room.bring('basicerr-point-zero');
    expect(await room.progress()).toMatchObject({ tested: 2, passed: 2 });
    expect(await room.bring('basicerr')).toMatchObject({ newRows: 0, duplicateRows: 20 });
  });
});

describe('numbers of an arrival', () => {
  const header = 'ARRIVE_BATCH_NO,BAR_CODE,METER_ADDR,BOX_BAR_CODE,PILE_NO';
  it.each([
    ['ARRIVE_BATCH_NO', (row: string[]) => ['2.62696E+15', ...row.slice(1)]],
    ['METER_ADDR', (row: string[]) => [...row.slice(0, 2), '9.6961E+11', ...row.slice(3)]],
    ['BOX_BAR_CODE', (row: string[]) => [...row.slice(0, 3), '1.23457E+17', row[4] ?? '']],
    ['PILE_NO', (row: string[]) => [...row.slice(0, 4), '123456789012345678.0']],
  ])('%s is told when a spreadsheet has damaged it', async (column, damage) => {
    const row = (await room.text('arrival')).trim().split('\n')[1]?.split(',') ?? [];
    const supplies = await app.as('supplies');
    const checked = await check(app, supplies, { content: `${header}\n${damage(row).join(',')}\n` });
    expect(await errorsOf(supplies, checked.id)).toMatchObject([{ column, rule: 'excel-damaged' }]);
  });
});

describe('halves that never meet', () => {
  it('are listed with what would join them, and joined by asset number for a reason', async () => {
    const apart = await BroughtRoom.opened(app, 'task-number-damaged');
    const list = async (query = ''): Promise<unknown[]> => {
      const { body } = await apart.by.get(`/batches/${apart.batchNo}/waiting-halves${query}`).expect(200);
      return (body as { items: unknown[] }).items;
    };
    const readings = await apart.bring('basicerr-other-task');
    const waiting = { meters: 2, assetNo: apart.assetNos[0] };
    const [taskNo, otherTaskNo] = await Promise.all(
      ['detect-rslt', 'basicerr-other-task'].map(
        async (name) => (await apart.text(name)).split('\n')[1]?.split(',')[0],
      ),
    );
    expect(await list()).toMatchObject([{ has: 'readings', taskNo: otherTaskNo, otherTaskNos: [], ...waiting }]);
    const results = await apart.bring('detect-rslt');
    const both = [{ has: 'result', taskNo, otherTaskNos: [otherTaskNo], joinable: true, ...waiting }];
    expect(await list()).toMatchObject(both);
    for (const { id } of [results, readings]) expect(await list(`?importId=${id}`)).toMatchObject(both);
    expect(await apart.progress()).toMatchObject({ tested: 0 });

    const join = (wanted: object) => apart.by.post(`/batches/${apart.batchNo}/waiting-halves/join`).send(wanted);
    await join({ taskNo, otherTaskNo }).expect(400);
    await join({ taskNo, otherTaskNo: 'nothing', reason: '任务号录错' }).expect(409);
    const joined = await join({ taskNo, otherTaskNo, reason: '任务号录错' }).expect(201);
    expect(joined.body).toEqual({ meters: 2 });
    expect(await apart.progress()).toMatchObject({ tested: 2, passed: 2 });
    expect(await list()).toEqual([]);
    expect(await apart.bring('basicerr')).toMatchObject({ newRows: 0, duplicateRows: 20 });

    await apart.undo(readings.id);
    expect(await apart.progress()).toMatchObject({ tested: 0 });
  });
});
