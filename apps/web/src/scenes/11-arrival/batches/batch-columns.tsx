import { Progress, type TableProps } from 'antd';
import { Link } from 'react-router';
import type { Batch } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showCount } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useRound } from './batch-queries.js';

/** What the list tells of a batch. */
export function useBatchColumns(): NonNullable<TableProps<Batch>['columns']> {
  const t = useTexts();
  return [
    {
      title: t.batches.number,
      dataIndex: 'batchNo',
      render: (batchNo: string) => (
        <Link to={`/batches/${encodeURIComponent(batchNo)}`} className="number">
          <Data>{batchNo}</Data>
        </Link>
      ),
    },
    { title: t.batches.state, dataIndex: 'state', render: (state: string) => <StateTag of="batch" state={state} /> },
    { title: t.batches.supplier, dataIndex: 'supplierName', render: (name: string) => <Data>{name}</Data> },
    { title: t.batches.model, dataIndex: 'modelName', render: (name: string) => <Data>{name}</Data> },
    { title: t.batches.quantity, dataIndex: 'quantity', align: 'right', className: 'number', render: showCount },
    { title: t.batches.progress, width: 130, render: (_, batch) => <BatchProgress batch={batch} /> },
    { title: t.batches.verdict, render: (_, batch) => <BatchVerdict batch={batch} /> },
    { title: t.batches.arrivedOn, dataIndex: 'arrivedOn', className: 'number' },
  ];
}

function BatchProgress({ batch }: { batch: Batch }) {
  const t = useTexts();
  const round = useRound(batch.batchNo, batch.round != null).data;
  if (!round) return <span>–</span>;
  const percent = Math.floor((round.tested * 100) / Math.max(1, round.quantity));
  return <Progress size="small" percent={percent} aria-label={t.batches.progress} />;
}

function BatchVerdict({ batch }: { batch: Batch }) {
  const round = useRound(batch.batchNo, batch.round != null).data;
  if (!round) return <span>–</span>;
  return <VerdictTag verdict={round.verdict ?? round.certainVerdict ?? null} />;
}
