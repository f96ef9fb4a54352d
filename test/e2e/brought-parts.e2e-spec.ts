import type { TestApp } from '#libs/testing';
import { BroughtRoom } from './brought-room.js';
import { check, commit } from './import-files.js';
import { openTestApp } from './open-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const parts = ['basicerr-part1', 'basicerr-part2'];
/** The second meter fails at one point, which is in the first part. */
const right = { tested: 3, passed: 2, faults: [{ kind: 'basic-error', meters: 1 }] };

const open = (): Promise<BroughtRoom> => BroughtRoom.opened(app, 'task-in-parts');
const faultsOf = async (room: BroughtRoom): Promise<unknown> => {
  const { tested, passed } = await room.progress();
  const rows = await app.sql.query(
    `select fault_kind as kind, count(*)::int as meters from verifications v join batches b on b.id = v.batch_id
     where b.batch_no = $1 and current and fault_kind is not null group by 1`,
    [room.batchNo],
  );
  return { tested, passed, faults: rows };
};

describe('a task that came in parts is the union of them', () => {
  it.each([
    ['in order, the results last', [...parts, 'detect-rslt']],
    ['in order, the results first', ['detect-rslt', ...parts]],
    ['the other way round', [...parts].reverse().concat('detect-rslt')],
    ['the results between them', ['basicerr-part2', 'detect-rslt', 'basicerr-part1']],
  ])('%s', async (_, files) => {
    const room = await open();
    for (const file of files) expect(await room.bring(file)).toMatchObject({ changedRows: 0, duplicateRows: 0 });
    expect(await faultsOf(room)).toEqual(right);
  });

  it('checked before the other part is committed', async () => {
    const room = await open();
    await room.bring('detect-rslt');
    const [one, other] = [await room.check('basicerr-part1'), await room.check('basicerr-part2')];
    for (const { id } of [other, one]) await commit(app, room.by, id);
    expect(await faultsOf(room)).toEqual(right);
  });

  it('takes what overlaps for the same again, and a doubled part whole', async () => {
    const room = await open();
    for (const file of ['detect-rslt', 'basicerr-part1']) await room.bring(file);
    expect(await room.bring('basicerr-overlapping')).toMatchObject({ newRows: 9, duplicateRows: 3, changedRows: 0 });
    expect(await room.bring('basicerr-part2')).toMatchObject({ newRows: 6, duplicateRows: 9, changedRows: 0 });
    for (const file of parts) expect(await room.bring(file)).toMatchObject({ newRows: 0, duplicateRows: 15 });
    expect(await faultsOf(room)).toEqual(right);
    const versions = await app.sql.query(
      `select max(version) as version from verifications v join batches b on b.id = v.batch_id where b.batch_no = $1`,
      [room.batchNo],
    );
    expect(versions).toEqual([{ version: 1 }]);
  });

  it.each([
    ['the first', 'basicerr-part1', { tested: 2, passed: 2, faults: [] }],
    ['the second', 'basicerr-part2', { tested: 2, passed: 1, faults: [{ kind: 'basic-error', meters: 1 }] }],
  ])('undoes %s alone, and takes it again', async (_, undone, left) => {
    const room = await open();
    await room.bring('detect-rslt');
    const ids = new Map<string, string>();
    for (const file of parts) ids.set(file, (await room.bring(file)).id);
    await room.undo(ids.get(undone) ?? '');
    expect(await faultsOf(room)).toEqual(left);
    await room.bring(undone);
    expect(await faultsOf(room)).toEqual(right);
  });

  it('asks for a reason where a point has other readings, and keeps the points that are not in the file', async () => {
    const room = await open();
    for (const file of ['detect-rslt', ...parts]) await room.bring(file);
    const overlapping = (await room.text('basicerr-overlapping')).replaceAll('0.2100|0.1900', '0.3100|0.2900');
    const [header, ...rows] = overlapping.trim().split('\n');
    const content = [header, ...rows.slice(0, 3)].join('\n');
    const changed = await check(app, room.by, { content });
    expect(changed).toMatchObject({ state: 'ready', newRows: 0, changedRows: 3 });
    await room.by.post(`/imports/${changed.id}/commit`).send({ mode: 'all-or-nothing' }).expect(422);
    await commit(app, room.by, changed.id, { mode: 'all-or-nothing', reason: '重新测量' });
    expect(await faultsOf(room)).toEqual(right);
    const [{ points }] = await app.sql.query(
      `select cardinality(s.points) as points from verifications v join meters m on m.id = v.meter_id
       join rig_readings q on q.id = v.reading_id join test_schemes s on s.id = q.scheme_id
       where m.asset_no = $1 and v.current`,
      [room.assetNos[1]],
    );
    expect(points).toBe(10);
  });
});
