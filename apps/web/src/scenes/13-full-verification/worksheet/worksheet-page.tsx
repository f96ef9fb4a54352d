import { Alert, Empty } from 'antd';
import { useEffect } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatches } from '../../11-arrival/batches/batch-queries.js';
import { Choice } from '../scanning/sitting-choices.js';
import { sit, useSitting } from '../scanning/sitting.js';
import { useWorksheet } from './worksheet-queries.js';
import { WorksheetPanel } from './worksheet-panel.js';
import '../scanning/scan.css';
import './worksheet.css';

/** Results by hand: meters × test points, in the manner of a spreadsheet. */
export function WorksheetPage() {
  const { worksheet: t } = useTexts();
  const batchNo = useBatchNo();
  const offered = useBatches({ state: 'verification' }, 200);
  const sheet = useWorksheet(batchNo);
  const none = offered.data?.items.length === 0;
  return (
    <>
      <PageTitle title={t.title} extra={<BatchChoice batchNos={offered.data?.items ?? []} />} />
      {offered.error && !offered.data && <ProblemAlert error={offered.error} onRetry={() => void offered.refetch()} />}
      {none && batchNo === '' && <Empty description={t.noBatch} />}
      {!none && batchNo === '' && <Alert type="info" showIcon title={t.chooseBatch} />}
      {batchNo !== '' && (
        <Awaited query={sheet}>
          {(view) => <WorksheetPanel key={`${view.batchNo}/${view.round}`} view={view} />}
        </Awaited>
      )}
    </>
  );
}

/** The batch of the address; else the one of the sitting. */
function useBatchNo(): string {
  const { value } = useListState();
  const sitting = useSitting();
  const own = useSession()?.user.staffCode;
  const asked = value('batchNo');
  useEffect(() => {
    if (asked !== '' && asked !== sitting.batchNo) sit({ batchNo: asked });
  }, [asked, sitting.batchNo]);
  useEffect(() => {
    if (sitting.verifierCode === '' && own !== undefined) sit({ verifierCode: own });
  }, [sitting.verifierCode, own]);
  return asked || sitting.batchNo;
}

function BatchChoice({ batchNos }: { batchNos: readonly { batchNo: string }[] }) {
  const { change } = useListState();
  return (
    <Choice
      name="batchNo"
      width={210}
      options={batchNos.map(({ batchNo }) => ({ value: batchNo, label: batchNo }))}
      onChoose={(batchNo) => change({ batchNo })}
    />
  );
}
