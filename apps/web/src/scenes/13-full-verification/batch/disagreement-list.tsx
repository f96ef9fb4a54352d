import { Empty, Flex } from 'antd';
import type { Disagreement } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { ExportMenu } from '../../../components/list/export-menu.js';
import { ListTable } from '../../../components/list-table.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, usePointText, useTexts } from '../../../texts/use-texts.js';
import { AssetNumber } from '../../11-arrival/meters/meter-columns.js';
import { useDisagreements } from './round-queries.js';

/** Meters on which the rig concluded something else than the rule; the rule counts. */
export function DisagreementList({ batchNo, judged }: { batchNo: string; judged: boolean }) {
  const t = useTexts();
  if (!judged) return <Empty description={t.batch.noRoundYet} />;
  return <Listed batchNo={batchNo} />;
}

function Listed({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const faultName = useFaultName();
  const pointText = usePointText();
  const { value } = useListState();
  const disagreements = useDisagreements(batchNo, value('cursor'));
  const verdict = (given: string) => <VerdictTag verdict={given} />;
  const columns = [
    { title: t.meter.assetNo, dataIndex: 'assetNo', render: (assetNo: string) => <AssetNumber assetNo={assetNo} /> },
    { title: t.meter.byRig, dataIndex: 'rigConclusion', render: verdict },
    { title: t.meter.byRule, dataIndex: 'verdict', render: verdict },
    { title: t.meter.item, dataIndex: 'item', render: (item: string) => faultName(item) },
    {
      title: t.meter.point,
      dataIndex: 'point',
      render: (point: string | null) => (point === null ? '–' : pointText(point)),
    },
    { title: t.meter.rig, dataIndex: 'rigCode', render: (rig: string) => <Data>{rig}</Data> },
    { title: t.meter.position, dataIndex: 'position' },
    { title: t.meter.verifier, dataIndex: 'verifierCode', render: (code: string) => <Data>{code}</Data> },
  ];
  return (
    <>
      <Flex justify="end" className="list-toolbar">
        <ExportMenu exporting={{ list: 'disagreements', query: { batchNo }, always: { batchNo } }} />
      </Flex>
      <ListTable<Disagreement>
        query={disagreements}
        columns={columns}
        rowKey="assetNo"
        empty={t.batch.noDisagreements}
      />
    </>
  );
}
