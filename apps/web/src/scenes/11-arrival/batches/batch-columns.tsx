import { Progress } from 'antd';
import type { BatchRow } from '../../../api/lists.js';
import { BatchLink } from '../../../components/batch-link.js';
import { Data } from '../../../components/data.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { showCount } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';

const named = (name: string | null | undefined) => <Data>{name ?? '–'}</Data>;

/** What the list tells of a batch. */
export function useBatchColumns(): ListColumn<BatchRow>[] {
  const t = useTexts();
  return [
    {
      ...{ key: 'batchNo', title: t.batches.number, dataIndex: 'batchNo', always: true, sort: 'batchNo' },
      render: (batchNo: string) => <BatchLink batchNo={batchNo} />,
    },
    {
      ...{ key: 'state', title: t.batches.state, dataIndex: 'state' },
      render: (state: string) => <StateTag of="batch" state={state} />,
    },
    { key: 'supplier', title: t.batches.supplier, dataIndex: 'supplierName', render: named },
    { key: 'model', title: t.batches.model, dataIndex: 'modelName', render: named },
    { key: 'contract', title: t.batches.contract, dataIndex: 'contractNo', render: named, offByDefault: true },
    {
      ...{ key: 'replaces', title: t.returns.replacements.replaces, dataIndex: 'replacesBatchNo', offByDefault: true },
      render: (replaced: string | null | undefined) => (replaced == null ? '–' : <BatchLink batchNo={replaced} />),
    },
    {
      ...{ key: 'quantity', title: t.batches.quantity, dataIndex: 'quantity', align: 'right', sort: 'quantity' },
      ...{ className: 'number', render: showCount },
    },
    {
      ...{ key: 'round', title: t.batches.round, dataIndex: 'round', align: 'right', offByDefault: true },
      render: (round: number | null) => round ?? '–',
    },
    {
      ...{ key: 'progress', title: t.batches.progress, width: 150 },
      render: (_, { verification }) => <BatchProgress of={verification} />,
    },
    {
      ...{ key: 'verdict', title: t.batches.verdict },
      render: (_, { verification }) => <BatchVerdict of={verification} />,
    },
    {
      ...{
        key: 'arrivedOn',
        title: t.batches.arrivedOn,
        dataIndex: 'arrivedOn',
        className: 'number',
        sort: 'arrivedOn',
      },
    },
  ];
}

function BatchProgress({ of }: { of: BatchRow['verification'] }) {
  const t = useTexts();
  if (!of) return <span>–</span>;
  const { tested, quantity } = of;
  const told = t.batches.testedOf(showCount(tested), showCount(quantity));
  return (
    <span title={told}>
      <Progress size="small" percent={Math.floor((tested * 100) / Math.max(1, quantity))} aria-label={told} />
    </span>
  );
}

/** Of an open round only what nothing can change any more, and it says that it is not yet the verdict. */
function BatchVerdict({ of }: { of: BatchRow['verification'] }) {
  const t = useTexts();
  if (!of) return <span>–</span>;
  if (of.verdict != null || of.certainVerdict == null) return <VerdictTag verdict={of.verdict ?? null} />;
  return (
    <>
      <VerdictTag verdict={of.certainVerdict} /> <small>{t.batches.certain}</small>
    </>
  );
}
