import { Alert, Button, Card, Empty, Flex, Statistic, Table } from 'antd';
import { Link, useParams } from 'react-router';
import { Awaited } from '../../../components/awaited.js';
import { BatchLink } from '../../../components/batch-link.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { PrintButton } from '../../../components/print-button.js';
import { showCount, showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { HandoverForm } from './handover-form.js';
import { HandoverTable } from './handover-table.js';
import { ReturnMeters } from './return-meters.js';
import { useReturn, type BatchReturn, type Replacement } from './return-queries.js';

/** The return of one batch: what goes back and why, who took what when, what is still here, what came in its place. */
export function ReturnPage() {
  const { batchNo = '' } = useParams();
  return <Awaited query={useReturn(batchNo)}>{(found) => <Shown found={found} />}</Awaited>;
}

function Shown({ found }: { found: BatchReturn }) {
  const t = useTexts();
  const may = useMay();
  const { batchNo, toReturn } = found;
  return (
    <>
      <PageTitle
        title={
          <Flex gap={8} align="center" wrap>
            {t.returns.page} <Data>{batchNo}</Data> <StateTag of="batch" state={found.state} />
          </Flex>
        }
        extra={
          <Flex gap={8} wrap>
            {may('prints.letters') && toReturn > 0 && <PrintAll batchNo={batchNo} />}
            <Link to={`/batches/${encodeURIComponent(batchNo)}`}>
              <Button>{t.incoming.gates.back}</Button>
            </Link>
          </Flex>
        }
      />
      {toReturn === 0 ? (
        <Empty description={t.returns.nothing} />
      ) : (
        <>
          <Figures found={found} />
          {found.open && may('batches.hand-over') && <HandoverForm found={found} />}
          <HandoverTable handovers={found.handovers} />
          <Replacements found={found} />
          <ReturnMeters batchNo={batchNo} />
        </>
      )}
    </>
  );
}

/** The letter and a note for each handover, ready to be signed. */
function PrintAll({ batchNo }: { batchNo: string }) {
  const t = useTexts();
  const fileName = `${t.prints.returnLetter} ${batchNo}`;
  const body = { batchNos: [batchNo] };
  return <PrintButton word={t.returns.handovers.print} path="letters/return" body={body} fileName={fileName} />;
}

function Figures({ found }: { found: BatchReturn }) {
  const { returns: t } = useTexts();
  const { toReturn, handedOver, stillHere, replaced } = found;
  return (
    <Card className="section">
      <Alert
        className="section"
        type={stillHere > 0 ? 'warning' : 'success'}
        showIcon
        title={
          stillHere > 0
            ? t.finding.some(showCount(stillHere), showCount(toReturn))
            : t.finding.all(showCount(handedOver))
        }
        description={<Why found={found} />}
      />
      <Flex gap={48} wrap>
        <Statistic title={t.toReturn} value={toReturn} />
        <Statistic title={t.handedOver} value={handedOver} />
        <Statistic title={t.stillHere} value={stillHere} />
        <Statistic title={t.replaced} value={replaced} suffix={`/ ${showCount(toReturn)}`} />
      </Flex>
    </Card>
  );
}

function Why({ found: { state, decision, reason, decidedBy, decidedAt } }: { found: BatchReturn }) {
  const { returns: t } = useTexts();
  if (state === 'accepted') return t.why.failed;
  const known = { ...t.why, returned: t.why.whole } as Record<string, string>;
  return (
    <>
      {known[decision ?? ''] ?? t.why.whole}
      {reason != null && (
        <div>
          {t.why.reason}
          <Data>{reason}</Data>
        </div>
      )}
      <div className="small">
        <Data>{decidedBy ?? '–'}</Data> {showTime(decidedAt)}
      </div>
    </>
  );
}

function Replacements({ found }: { found: BatchReturn }) {
  const t = useTexts();
  const words = t.returns.replacements;
  const may = useMay();
  const register = `/batches?register=${encodeURIComponent(found.batchNo)}&supplier=${encodeURIComponent(found.supplierCode)}`;
  return (
    <Card
      className="section"
      title={words.title}
      extra={
        may('batches.create') && (
          <Link to={register}>
            <Button>{words.register}</Button>
          </Link>
        )
      }
    >
      <Table<Replacement>
        size="small"
        rowKey="batchNo"
        pagination={false}
        dataSource={found.replacements}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} /> }}
        columns={[
          {
            ...{ title: t.batches.number, dataIndex: 'batchNo', className: 'number' },
            render: (no: string) => <BatchLink batchNo={no} />,
          },
          {
            ...{ title: t.batches.state, dataIndex: 'state' },
            render: (state: string) => <StateTag of="batch" state={state} />,
          },
          {
            ...{ title: t.batches.quantity, dataIndex: 'quantity', align: 'right', className: 'number' },
            render: showCount,
          },
          { title: t.batches.arrivedOn, dataIndex: 'arrivedOn', className: 'number' },
        ]}
      />
    </Card>
  );
}
