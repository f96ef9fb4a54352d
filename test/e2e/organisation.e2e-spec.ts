import { openTestApp } from './open-test-app.js';
import type { Requests, TestApp } from '#libs/testing';

let app: TestApp;
let sysadmin: Requests;

beforeAll(async () => {
  app = await openTestApp({ workers: 0 });
  sysadmin = await app.as('sysadmin');
});

afterAll(() => app.close());

interface Unit {
  code: string;
  level: string;
  parentCode: string | null;
  people: number;
}

const tree = async (): Promise<Unit[]> => (await sysadmin.get('/org-units').expect(200)).body.items;

describe('the organisation', () => {
  it('is a tree from the province to the teams, each unit after the one above it', async () => {
    const units = await tree();
    expect(new Set(units.map(({ level }) => level))).toEqual(
      new Set(['province', 'city', 'county', 'station', 'team']),
    );
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of units) {
      expect(seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  it('is where staff belong: each crew to a team of its own', async () => {
    const { body } = await sysadmin.get('/staff?limit=100').expect(200);
    const crews = body.items.filter(({ code }: { code: string }) => code.startsWith('W'));
    expect(new Set(crews.map(({ orgUnitCode }: { orgUnitCode: string }) => orgUnitCode)).size).toBe(6);
    const verifier = body.items.find(({ code }: { code: string }) => code === 'V001');
    expect(verifier).toMatchObject({ orgUnitCode: '3301', orgUnitName: '演示市供电公司' });
    expect((await tree()).find(({ code }) => code === crews[0].orgUnitCode)).toMatchObject({
      people: 1,
      level: 'team',
    });
  });

  it('takes a unit under one of the level above, and nowhere else', async () => {
    const station = { code: '33010201-3', name: '抢修班', level: 'team', parentCode: '33010201' };
    const { body } = await sysadmin.post('/org-units').send(station).expect(201);
    expect(body).toMatchObject({ ...station, people: 0 });
    await sysadmin.post('/org-units').send(station).expect(409);
    const misplaced = await sysadmin
      .post('/org-units')
      .send({ ...station, code: 'x', parentCode: '330102' })
      .expect(422);
    expect(misplaced.body).toMatchObject({ code: 'org-unit-misplaced', errors: [{ pointer: '/parentCode' }] });
    const unknown = await sysadmin
      .post('/org-units')
      .send({ ...station, code: 'x', parentCode: 'nothing' })
      .expect(422);
    expect(unknown.body.code).toBe('org-unit-unknown');
    const root = { code: '34', name: '邻省', level: 'province', parentCode: '3301' };
    expect((await sysadmin.post('/org-units').send(root).expect(422)).body.code).toBe('org-unit-is-root');
  });

  it('changes as it was seen, and tells both versions otherwise', async () => {
    const { headers } = await sysadmin.get('/org-units/33010202').expect(200);
    const change = (name: string) =>
      sysadmin.patch('/org-units/33010202').set('If-Match', headers['etag']!).send({ name, parentCode: '330103' });
    await sysadmin.patch('/org-units/33010202').send({ name: 'x' }).expect(428);
    expect((await change('柳桥中心供电所').expect(200)).body).toMatchObject({ parentCode: '330103' });
    const { body } = await change('另一个名字').expect(412);
    expect(body).toMatchObject({ current: { name: '柳桥中心供电所' }, wanted: { name: '另一个名字' } });
    const history = await (await app.as('leader')).get('/history/org-unit/33010202').expect(200);
    expect(history.body.items).toMatchObject([
      { action: 'org-units.change', before: { parentCode: '330102' }, after: { parentCode: '330103' } },
    ]);
  });

  it('gets its people from the system administrator', async () => {
    const set = (orgUnitCode: string) => sysadmin.patch('/users/verifier').set('If-Match', '*').send({ orgUnitCode });
    expect((await set('330101').expect(200)).body.orgUnitCode).toBe('330101');
    expect((await set('nothing').expect(422)).body.code).toBe('org-unit-unknown');
  });
});
