import { Alert, Card, Descriptions, Flex, Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { type Batch, withLists } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { BatchLink } from '../../../components/batch-link.js';
import { Data } from '../../../components/data.js';
import { EventTimeline } from '../../../components/event-timeline.js';
import { useListState } from '../../../components/list-state.js';
import { PageTitle } from '../../../components/page.js';
import { showCount } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useBatch, useBatchEvents, useRound } from '../../11-arrival/batches/batch-queries.js';
import { SignatureList } from '../checking/signature-list.js';
import { GateSteps } from '../../12-incoming-inspection/gates/gate-steps.js';
import { BatchProblems } from '../../14-quality-problems/batch-problems.js';
import { ReturnCard } from '../../14-quality-problems/returns/return-card.js';
import { BatchActions } from './batch-actions.js';
import { BatchMeters } from './batch-meters.js';
import { DisagreementList } from './disagreement-list.js';
import { RoundOverview } from './round-overview.js';

/** Everything about one batch: where it stands, why, and what may be done. */
export function BatchPage() {
  const { batchNo = '' } = useParams();
  const batch = useBatch(batchNo);
  return <Awaited query={batch}>{(found) => <Shown batch={found} />}</Awaited>;
}

function Shown({ batch }: { batch: Batch }) {
  const t = useTexts();
  const { value, change } = useListState();
  const round = useRound(batch.batchNo, batch.round != null);
  const tabs = [
    { key: 'verdict', label: t.batch.verdictTab, children: <RoundOverview batch={batch} round={round} /> },
    { key: 'meters', label: t.batch.metersTab, children: <BatchMeters batchNo={batch.batchNo} /> },
    {
      key: 'disagreements',
      label: t.batch.disagreementsTab(round.data?.disagreements ?? 0),
      children: <DisagreementList batchNo={batch.batchNo} judged={batch.round != null} />,
    },
    {
      key: 'signatures',
      label: t.checking.signatures.tab,
      children: <SignatureList batchNo={batch.batchNo} />,
    },
    { key: 'history', label: t.batch.historyTab, children: <History batchNo={batch.batchNo} /> },
  ];
  const title = (
    <>
      <Data>{batch.batchNo}</Data> <StateTag of="batch" state={batch.state} />
    </>
  );
  return (
    <>
      <PageTitle title={title} extra={<BatchActions batch={batch} round={round.data ?? null} />} />
      <Card className="section">
        <Facts batch={batch} />
      </Card>
      <Held holds={withLists<Hold[]>(batch.holds)} />
      <BatchProblems batchNo={batch.batchNo} />
      <ReturnCard batch={batch} />
      <GateSteps batchNo={batch.batchNo} here="verification" />
      <Tabs
        activeKey={value('tab') || 'verdict'}
        onChange={(tab) => change({ tab, metersCursor: '', eventsCursor: '' })}
        items={tabs}
      />
    </>
  );
}

interface Hold {
  no: string;
  reason: string;
}

/** Why no meter of the batch leaves the store. */
function Held({ holds }: { holds: Hold[] }) {
  const t = useTexts();
  return holds.map(({ no, reason }) => (
    <Alert
      key={no}
      className="section"
      type="warning"
      showIcon
      title={t.problems.heldBatch}
      description={
        <>
          <Link to={`/problems/${no}`}>
            <Data>{no}</Data>
          </Link>{' '}
          <Data>{reason}</Data>
        </>
      }
    />
  ));
}

function Facts({ batch }: { batch: Batch }) {
  const t = useTexts();
  const items = [
    { key: 's', label: t.batches.supplier, children: <Data>{batch.supplierName}</Data> },
    { key: 'm', label: t.batches.model, children: <Data>{batch.modelName}</Data> },
    { key: 'c', label: t.batches.contract, children: <Data>{batch.contractNo ?? '–'}</Data> },
    { key: 'q', label: t.batches.quantity, children: showCount(batch.quantity) },
    { key: 'r', label: t.batches.received, children: showCount(batch.received) },
    { key: 'a', label: t.batches.arrivedOn, children: batch.arrivedOn },
    ...(batch.replacesBatchNo == null
      ? []
      : [
          {
            ...{ key: 'e', label: t.returns.replacements.replaces },
            children: <BatchLink batchNo={batch.replacesBatchNo} />,
          },
        ]),
    ...(batch.replacedBy.length === 0
      ? []
      : [{ key: 'b', label: t.returns.replacements.replacedBy, children: <ReplacedBy batchNos={batch.replacedBy} /> }]),
  ];
  return <Descriptions size="small" column={3} items={items} />;
}

function ReplacedBy({ batchNos }: { batchNos: readonly string[] }) {
  return (
    <Flex gap={8} wrap>
      {batchNos.map((batchNo) => (
        <BatchLink key={batchNo} batchNo={batchNo} />
      ))}
    </Flex>
  );
}

function History({ batchNo }: { batchNo: string }) {
  const { value } = useListState();
  return <EventTimeline of="batch" query={useBatchEvents(batchNo, value('eventsCursor'))} />;
}
