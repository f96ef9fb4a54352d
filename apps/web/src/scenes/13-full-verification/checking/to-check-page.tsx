import { Segmented, Typography } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type ToCheck, useToCheck } from './checking-queries.js';

/** @param round the latest unless told */
export const checkingPath = (batchNo: string, round?: number): string =>
  `/batches/${encodeURIComponent(batchNo)}/checking${round === undefined ? '' : `?round=${round}`}`;

/** Rounds whose results wait for a checker. */
export function ToCheckPage() {
  const { checking: t } = useTexts();
  const { value, change } = useListState();
  const state = value('state') === 'judged' ? 'judged' : 'open';
  return (
    <>
      <PageTitle title={t.title} />
      <Segmented
        className="filters"
        value={state}
        onChange={(wanted) => change({ state: wanted === 'judged' ? 'judged' : '' })}
        options={(['open', 'judged'] as const).map((known) => ({ value: known, label: t.rounds[known] }))}
      />
      <ListTable<ToCheck>
        query={useToCheck(state, 20, value('cursor'))}
        columns={useColumns()}
        rowKey={({ batchNo, round }) => `${batchNo}/${round}`}
        empty={state === 'open' ? t.noneOpen : t.noneJudged}
      />
    </>
  );
}

function useColumns() {
  const { checking: t, batches } = useTexts();
  const number = { align: 'right' as const, className: 'number', render: (count: number) => showCount(count) };
  return [
    {
      title: batches.number,
      dataIndex: 'batchNo',
      render: (batchNo: string, { round }: ToCheck) => (
        <Link to={checkingPath(batchNo, round)} className="number">
          <Data>{batchNo}</Data>
        </Link>
      ),
    },
    { title: batches.supplier, dataIndex: 'supplierName', render: (name: string) => <Data>{name}</Data> },
    { title: t.round, dataIndex: 'round', ...number },
    {
      title: t.toCheck,
      dataIndex: 'toCheck',
      ...number,
      render: (count: number) => <Typography.Text strong={count > 0}>{showCount(count)}</Typography.Text>,
    },
    { title: t.failed, dataIndex: 'failed', ...number },
    { title: t.own, dataIndex: 'own', ...number },
    { title: t.returned, dataIndex: 'returned', ...number },
    { title: t.signed, dataIndex: 'signed', ...number },
  ];
}
