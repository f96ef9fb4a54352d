import type { EntityManager } from 'typeorm';
import type { OrgLevel } from '#rules/00-platform';
import { OrgUnitsRepository } from './org-units.repository.js';

type Unit = [code: string, name: string, level: OrgLevel, parentCode: string | null];

const counties: [code: string, name: string, stations: string[]][] = [
  ['330101', '城区供电分公司', ['城东供电所', '城西供电所', '高新供电所']],
  ['330102', '江北县供电公司', ['江北供电所', '柳桥供电所']],
  ['330103', '南山县供电公司', ['南山供电所', '石塘供电所']],
];

const units: Unit[] = [
  ['33', '演示省电力公司', 'province', null],
  ['3301', '演示市供电公司', 'city', '33'],
  ...counties.map(([code, name]): Unit => [code, name, 'county', '3301']),
  ...counties.flatMap(([county, , stations]) =>
    stations.flatMap((name, at): Unit[] => {
      const station = `${county}${String(at + 1).padStart(2, '0')}`;
      const teams = ['一班', '二班'].map((team, of): Unit => {
        return [`${station}-${of + 1}`, `${name}装表${team}`, 'team', station];
      });
      return [[station, name, 'station', county], ...teams];
    }),
  ),
];

/** The demo's organisation, and where its crews belong: W001 to the first team, and so on. Everybody else is of the city. */
export async function loadDemoOrganisation(manager: EntityManager): Promise<void> {
  const repository = new OrgUnitsRepository();
  for (const [code, name, level, parentCode] of units) {
    const parent = parentCode === null ? null : await repository.find(manager, parentCode);
    await repository.add(manager, { code, name, level, parentId: parent?.id ?? null });
  }
  await repository.assignDemoStaff(manager, '3301');
}
