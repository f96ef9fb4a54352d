import type { TestApp } from '#libs/testing';
import { BroughtRoom } from './brought-room.js';
import { check, commit, errorsOf } from './import-files.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const told = {
  'verified-before-arrival': 2,
  'temperature-implausible': 1,
  'humidity-implausible': 1,
  'position-shared': 2,
};

describe('results that cannot be right', () => {
  it('are told before they count, and flagged on the meter', async () => {
    const room = await BroughtRoom.opened(app, 'implausible-values');
    await room.bring('basicerr');
    const checked = await room.check('detect-rslt');
    expect(checked).toMatchObject({ state: 'ready', errorRows: 0 });
    expect(Object.fromEntries(checked.notices.map(({ code, rows }) => [code, rows]))).toEqual(told);
    await commit(app, room.by, checked.id);
    const flags = await Promise.all(
      room.assetNos.map(async (assetNo) => {
        const { body } = await room.by.get(`/meters/${assetNo}`).expect(200);
        return (body as { verification: { flags: string[] } }).verification.flags;
      }),
    );
    expect(flags).toEqual([
      ['verified-before-arrival'],
      ['verified-before-arrival'],
      ['temperature-implausible', 'humidity-implausible'],
      [],
      [],
      [],
    ]);
  });

  it('are refused row by row where the setting says so, by file and by call', async () => {
    const admin = await app.as('lead');
    const room = await BroughtRoom.opened(app, 'implausible-values');
    await app.sql.query(
      `insert into settings (key, effective_from, value) values ('full-verification.implausible', '2026-01-01', '"refuse"')`,
    );
    await room.bring('basicerr');
    const checked = await room.check('detect-rslt');
    const rules = (await errorsOf(room.by, checked.id)).map(({ row, rule }) => `${row} ${rule}`);
    expect(rules).toEqual([
      '2 verified-before-arrival',
      '3 verified-before-arrival',
      '4 temperature-implausible',
      '4 humidity-implausible',
      '5 position-shared',
      '6 position-shared',
    ]);
    await commit(app, room.by, checked.id, { mode: 'good-rows' });
    expect(await room.progress()).toMatchObject({ tested: 1, passed: 1 });
    const basicErrors = [{ loadCurrent: 'Ib', powerFactor: '1.0', readings: ['0.1', '0.1'] }];
    const items = { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' };
    const result = {
      ...{ assetNo: room.assetNos[0], rigCode: '1', position: 1, verifierCode: 'V001', checkerCode: 'C001', items },
      ...{ basicErrors, clockDailyError: '0.1', verifiedAt: '2026-10-02T08:00:00+08:00' },
    };
    const { body } = await admin
      .post('/verification-results')
      .send({ results: [result] })
      .expect(201);
    expect((body as { rejected: unknown[] }).rejected).toMatchObject([{ code: 'verified-before-arrival' }]);
  });
});

describe('an error that no meter has', () => {
  it.each(['99999', '-99999.9999'])('of %s %% is judged as a fault, beside good rows', async (error) => {
    const room = await BroughtRoom.opened(app, 'task-number-damaged');
    await room.bring('detect-rslt');
    const text = await room.text('basicerr');
    const content = text.replace('0.2100|0.1900', `${error}|${error}`);
    const checked = await check(app, room.by, { content });
    expect(await commit(app, room.by, checked.id)).toMatchObject({ state: 'committed' });
    expect(await room.progress()).toMatchObject({ tested: 2, passed: 1 });
  });

  it.each(['12345678', '-123456789012345678'])('of %s %% is refused by row, beside good rows', async (error) => {
    const room = await BroughtRoom.opened(app, 'task-number-damaged');
    await room.bring('detect-rslt');
    const text = await room.text('basicerr');
    const checked = await check(app, room.by, { content: text.replace('0.2100|0.1900', `${error}|${error}`) });
    expect(checked).toMatchObject({ state: 'ready', errorRows: 1 });
    expect(await commit(app, room.by, checked.id, { mode: 'good-rows' })).toMatchObject({ state: 'committed' });
    expect(await room.progress()).toMatchObject({ tested: 1, passed: 1 });
  });

  it('does not cost the good rows of a call', async () => {
    const room = await BroughtRoom.opened(app, 'task-number-damaged');
    const items = { appearance: 'pass', voltage: 'pass', starting: 'pass', creeping: 'pass', constant: 'pass' };
    const results = room.assetNos.map((assetNo, at) => ({
      ...{ assetNo, rigCode: '1', position: at + 1, verifierCode: 'V001', checkerCode: 'C001', items },
      ...{ clockDailyError: at === 0 ? '99999999999999' : '0.1', verifiedAt: '2026-11-12T08:00:00+08:00' },
      basicErrors: [
        { loadCurrent: 'Ib', powerFactor: '1.0', readings: at === 0 ? ['12345678', '12345678'] : ['0.1', '0.2'] },
      ],
    }));
    const { body } = await room.by.post('/verification-results').send({ results }).expect(201);
    expect(body).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: 'invalid-field' }] });
    expect(await room.progress()).toMatchObject({ tested: 1 });
  });
});
