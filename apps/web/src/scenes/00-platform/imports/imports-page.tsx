import { Card, Flex, Select, type TableProps, Typography } from 'antd';
import { Link } from 'react-router';
import type { Import } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { showCount, showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { DropZone } from './drop-zone.js';
import { ImportCard } from './import-card.js';
import { importStates, useImports } from './import-queries.js';

/** Drop, look, commit: what was just dropped stands above everything handed over so far. */
export function ImportsPage() {
  const t = useTexts();
  const may = useMay();
  const { value, change } = useListState();
  const dropped = value('files') === '' ? [] : value('files').split(',');
  return (
    <>
      <PageTitle title={t.imports.title} />
      {(may('imports.arrival') || may('imports.results')) && (
        <DropZone onHandedOver={(ids) => change({ files: [...ids, ...dropped].slice(0, 10).join(',') })} />
      )}
      {dropped.map((id) => (
        <ImportCard key={id} id={id} />
      ))}
      <AllImports />
    </>
  );
}

function AllImports() {
  const t = useTexts();
  const { value, change } = useListState();
  const state = importStates.find((known) => known === value('state'));
  const imports = useImports({ ...given({ cursor: value('cursor') }), ...(state !== undefined && { state }) });
  return (
    <Card>
      <Flex justify="space-between" className="filters">
        <Typography.Text strong>{t.imports.all}</Typography.Text>
        <Select
          allowClear
          placeholder={t.imports.anyState}
          aria-label={t.imports.state}
          style={{ width: 170 }}
          value={state ?? null}
          onChange={(wanted: string | undefined) => change({ state: wanted ?? '' })}
          options={importStates.map((known) => ({ value: known, label: t.states.import[known] }))}
        />
      </Flex>
      <ListTable
        query={imports}
        columns={useColumns()}
        rowKey="id"
        empty={state === undefined ? t.imports.none : t.list.noneOfThese}
      />
    </Card>
  );
}

function useColumns(): NonNullable<TableProps<Import>['columns']> {
  const t = useTexts();
  const number = { align: 'right' as const, className: 'number', render: showCount };
  return [
    {
      title: t.imports.file,
      dataIndex: 'fileName',
      render: (name: string, { id }) => (
        <Link to={`/imports/${id}`}>
          <Data>{name}</Data>
        </Link>
      ),
    },
    { title: t.imports.kind, dataIndex: 'kind', render: (kind: string) => wordFor(t.imports.kinds, kind) },
    { title: t.imports.state, dataIndex: 'state', render: (state: string) => <StateTag of="import" state={state} /> },
    { title: t.imports.rows, dataIndex: 'rows', ...number },
    { title: t.imports.errorRows, dataIndex: 'errorRows', ...number },
    { title: t.imports.by, dataIndex: 'createdBy', render: (by: string | null) => <Data>{by ?? '–'}</Data> },
    { title: t.imports.at, dataIndex: 'createdAt', className: 'number', render: showTime },
  ];
}
