import { Button, Card, Col, Empty, Row, Tree, Typography } from 'antd';
import type { DataNode } from 'antd/es/tree/index.js';
import { useState } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { OrgUnitForm } from './org-unit-form.js';
import { useOrgUnits, type OrgUnit } from './reference-queries.js';
import { StaffTable } from './staff-table.js';

/** The organisation beside its people: a unit chosen shows whoever belongs to it or below it. */
export function OrganisationPage() {
  const t = useTexts();
  const words = t.reference.organisation;
  const may = useMay()('org-units.write');
  const units = useOrgUnits();
  const { value, change } = useListState();
  const [edited, setEdited] = useState<OrgUnit | 'new' | null>(null);
  const chosen = units.data?.items.find(({ code }) => code === value('unit'));
  return (
    <>
      <PageTitle
        title={words.title}
        extra={
          may && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {words.add}
            </Button>
          )
        }
      />
      <Awaited query={units}>
        {({ items }) => (
          <Row gutter={[16, 16]}>
            <Col xs={24} xl={10}>
              <Card title={words.units}>
                {items.length === 0 && <Empty description={words.none} />}
                <Tree
                  defaultExpandedKeys={items.filter(({ level }) => level !== 'station').map(({ code }) => code)}
                  selectedKeys={chosen ? [chosen.code] : []}
                  onSelect={([code]) => change({ unit: String(code ?? '') })}
                  treeData={branches(items, null, (unit) => (
                    <UnitLine unit={unit} onEdit={() => setEdited(unit)} />
                  ))}
                />
              </Card>
            </Col>
            <Col xs={24} xl={14}>
              <StaffTable units={items} chosen={chosen ?? null} />
            </Col>
          </Row>
        )}
      </Awaited>
      {edited !== null && (
        <OrgUnitForm
          unit={edited === 'new' ? null : edited}
          under={chosen ?? null}
          units={units.data?.items ?? []}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function UnitLine({ unit, onEdit }: { unit: OrgUnit; onEdit: () => void }) {
  const t = useTexts();
  return (
    <>
      <Data>{unit.name}</Data>{' '}
      <Typography.Text type="secondary" className="small">
        {t.reference.organisation.levels[unit.level]}
      </Typography.Text>{' '}
      <Button
        size="small"
        type="link"
        onClick={(event) => {
          event.stopPropagation();
          onEdit();
        }}
      >
        {t.edit.edit}
      </Button>
    </>
  );
}

function branches(
  units: readonly OrgUnit[],
  parent: string | null,
  show: (unit: OrgUnit) => React.ReactNode,
): DataNode[] {
  return units
    .filter((unit) => (unit.parentCode ?? null) === parent)
    .map((unit) => ({ key: unit.code, title: show(unit), children: branches(units, unit.code, show) }));
}
