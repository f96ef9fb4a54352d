import { Button } from 'antd';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { SealedSampleDrawer } from './sealed-sample-drawer.js';
import { type SealedSampleRow, useSealedSamples } from './sealed-sample-queries.js';

/** What arrived samples are compared with: a list of components a meter type, or a type under one contract. */
export function SealedSamplesPage() {
  const t = useTexts().incoming.sealedSamples;
  const may = useMay()('sealed-samples.write');
  const { value, change } = useListState();
  const opened = value('list');
  const open = (list: string): void => change({ list, cursor: value('cursor') });
  const columns = [
    {
      title: t.model,
      render: (_: unknown, row: SealedSampleRow) => (
        <Button type="link" size="small" onClick={() => open(row.id)}>
          <Data>{`${row.modelCode} ${row.modelName}`}</Data>
        </Button>
      ),
    },
    {
      title: t.contract,
      dataIndex: 'contractNo',
      render: (contract?: string) => (contract == null ? t.anyContract : <Data>{contract}</Data>),
    },
    { title: t.items, dataIndex: 'items', align: 'right' as const, className: 'number' },
    { title: t.version, dataIndex: 'revision', align: 'right' as const, className: 'number' },
    {
      title: t.written,
      render: (_: unknown, row: SealedSampleRow) => (
        <>
          <Data>{row.writtenBy ?? '–'}</Data> {showTime(row.writtenAt)}
        </>
      ),
    },
  ];
  return (
    <>
      <PageTitle
        title={t.title}
        extra={
          may && (
            <Button type="primary" onClick={() => open('new')}>
              {t.add}
            </Button>
          )
        }
      />
      <ListTable<SealedSampleRow>
        query={useSealedSamples(value('cursor'))}
        columns={columns}
        rowKey="id"
        empty={t.none}
      />
      {opened !== '' && <SealedSampleDrawer id={opened === 'new' ? null : opened} onClose={() => open('')} />}
    </>
  );
}
