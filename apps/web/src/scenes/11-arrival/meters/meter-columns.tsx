import { Link } from 'react-router';
import type { MeterRow } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

const named = (name: string | null | undefined) => <Data>{name ?? '–'}</Data>;

export function AssetNumber({ assetNo }: { assetNo: string }) {
  return (
    <Link to={`/meters/${assetNo}`} className="number">
      <Data>{assetNo}</Data>
    </Link>
  );
}

/** What a list of meters tells of each; within a batch its supplier and type are known. */
export function useMeterColumns(within: 'batch' | 'all'): ListColumn<MeterRow>[] {
  const t = useTexts();
  const faultName = useFaultName();
  const known = within === 'batch';
  return [
    {
      ...{ key: 'assetNo', title: t.meter.assetNo, dataIndex: 'assetNo', always: true },
      render: (assetNo: string) => <AssetNumber assetNo={assetNo} />,
    },
    {
      ...{ key: 'state', title: t.meter.state, dataIndex: 'state' },
      render: (state: string) => <StateTag of="meter" state={state} />,
    },
    {
      ...{ key: 'batchNo', title: t.batches.number, dataIndex: 'batchNo', offByDefault: known },
      render: (batchNo: string) => (
        <Link to={`/batches/${encodeURIComponent(batchNo)}`} className="number">
          <Data>{batchNo}</Data>
        </Link>
      ),
    },
    { key: 'supplier', title: t.batches.supplier, dataIndex: 'supplierName', render: named, offByDefault: known },
    { key: 'model', title: t.batches.model, dataIndex: 'modelName', render: named, offByDefault: true },
    {
      ...{ key: 'verdict', title: t.meter.verdict, dataIndex: 'verdict' },
      render: (verdict: string | null) => <VerdictTag verdict={verdict} />,
    },
    {
      ...{ key: 'fault', title: t.meter.fault, dataIndex: 'faultKind' },
      render: (kind: string | null) => (kind ? faultName(kind) : '–'),
    },
    {
      ...{ key: 'rig', title: t.meter.rig, className: 'number', offByDefault: !known },
      render: (_, { rigCode, position }) => <Data>{rigCode ? `${rigCode} / ${position ?? '–'}` : '–'}</Data>,
    },
    {
      ...{ key: 'verifiedAt', title: t.judgement.verifiedAt, dataIndex: 'verifiedAt', className: 'number' },
      ...{ render: showTime, offByDefault: known },
    },
    { key: 'box', title: t.meter.box, dataIndex: 'boxNo', render: named, offByDefault: !known },
    { key: 'pile', title: t.meter.pile, dataIndex: 'pileNo', render: named, offByDefault: true },
  ];
}
