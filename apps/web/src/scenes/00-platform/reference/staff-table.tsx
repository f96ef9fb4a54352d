import { Card, Tag } from 'antd';
import { ROLES } from '#rules/00-platform';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useStaff, type OrgUnit, type StaffMember } from './reference-queries.js';

/** Everybody with a staff code; of a chosen unit only those of it and of the units below. */
export function StaffTable({ units, chosen }: { units: readonly OrgUnit[]; chosen: OrgUnit | null }) {
  const t = useTexts();
  const words = t.reference.staff;
  const { value } = useListState();
  const staff = useStaff(value('cursor'));
  const within = chosen && unitsBelow(units, chosen.code);
  const items = (staff.data?.items ?? []).filter(
    ({ orgUnitCode }) => within === null || (orgUnitCode !== null && within.has(orgUnitCode)),
  );
  const query = staff.data ? { ...staff, data: { ...staff.data, items } } : staff;
  const columns = [
    { title: words.code, dataIndex: 'code', render: (code: string) => <Data>{code}</Data> },
    { title: t.reference.name, dataIndex: 'name', render: (name: string) => <Data>{name}</Data> },
    {
      title: words.roles,
      render: (_: unknown, { roles }: StaffMember) =>
        ROLES.filter((role) => roles.includes(role)).map((role) => <Tag key={role}>{t.roles[role]}</Tag>),
    },
    { title: words.unit, render: (_: unknown, { orgUnitName }: StaffMember) => <Data>{orgUnitName ?? '–'}</Data> },
  ];
  return (
    <Card title={chosen ? <Data>{chosen.name}</Data> : words.title}>
      <ListTable query={query} columns={columns} rowKey="code" empty={chosen ? words.noneOfUnit : words.none} />
    </Card>
  );
}

/** Units come after the one above them, so one pass finds all below. */
function unitsBelow(units: readonly OrgUnit[], code: string): Set<string> {
  const found = new Set([code]);
  for (const unit of units) if (unit.parentCode && found.has(unit.parentCode)) found.add(unit.code);
  return found;
}
