import { Alert, Button, Card, Descriptions, Empty, Table } from 'antd';
import { useState } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { showCount, showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { GatePage } from '../gates/gate-page.js';
import { NotNow } from '../gates/not-now.js';
import { type Receipt, useReceipt } from '../incoming-queries.js';
import { ReceiptForm } from './receipt-form.js';

/** Goods counted into the store, box by box, against the list and the delivery note. */
export function ReceiptPage() {
  const t = useTexts();
  return (
    <GatePage gate="arrival" title={t.incoming.receipt.title}>
      {(batch) => <Counted batchNo={batch.batchNo} state={batch.state} />}
    </GatePage>
  );
}

const inTheStore = ['emc', 'sampling', 'verification', 'rectification'];

function Counted({ batchNo, state }: { batchNo: string; state: string }) {
  const t = useTexts().incoming.receipt;
  const may = useMay()('incoming-inspection.receive') && inTheStore.includes(state);
  const [again, setAgain] = useState(false);
  return (
    <Awaited query={useReceipt(batchNo)}>
      {(receipt) => {
        if (receipt.listed === 0) return <Empty description={t.none} />;
        if (may && (receipt.version === 0 || again)) {
          return <ReceiptForm receipt={receipt} onDone={() => setAgain(false)} />;
        }
        if (receipt.version === 0) return <NotNow state={state} />;
        return (
          <>
            <Shown receipt={receipt} />
            {may && <Button onClick={() => setAgain(true)}>{t.again}</Button>}
          </>
        );
      }}
    </Awaited>
  );
}

function Shown({ receipt }: { receipt: Receipt }) {
  const t = useTexts().incoming;
  const items = [
    { key: 'n', label: t.receipt.note, children: <Data>{receipt.deliveryNoteNo ?? '–'}</Data> },
    { key: 'd', label: t.receipt.receivedOn, children: receipt.receivedOn ?? '–' },
    { key: 'v', label: t.comparison.by, children: <By receipt={receipt} /> },
    { key: 'o', label: t.receipt.onNote, children: showCount(receipt.onNote) },
    { key: 'l', label: t.receipt.listed, children: showCount(receipt.listed) },
    { key: 'c', label: t.receipt.counted, children: showCount(receipt.counted ?? 0) },
  ];
  return (
    <>
      <Balance receipt={receipt} />
      <Card className="section">
        <Descriptions size="small" column={3} items={items} />
      </Card>
      <Boxes boxes={receipt.boxes} />
    </>
  );
}

function By({ receipt }: { receipt: Receipt }) {
  const t = useTexts().incoming.receipt;
  return (
    <>
      <Data>{receipt.recordedBy ?? '–'}</Data> {showTime(receipt.recordedAt)} · {t.version(receipt.version)}
    </>
  );
}

function Balance({ receipt }: { receipt: Receipt }) {
  const t = useTexts().incoming.receipt;
  const { onNote, counted = 0, short = 0 } = receipt;
  if (short > 0) {
    return <Alert className="section" type="error" showIcon title={t.shortage(showCount(short), showCount(onNote))} />;
  }
  if (counted > onNote) {
    return <Alert className="section" type="warning" showIcon title={t.surplus(showCount(counted - onNote))} />;
  }
  return <Alert className="section" type="success" showIcon title={t.complete(showCount(counted))} />;
}

function Boxes({ boxes }: { boxes: Receipt['boxes'] }) {
  const t = useTexts().incoming.receipt;
  const difference = (value: number | null) =>
    value == null || value === 0 ? '0' : <span className="differs">{value > 0 ? `+${value}` : value}</span>;
  return (
    <Table<Receipt['boxes'][number]>
      size="middle"
      rowKey="boxNo"
      className="number section"
      dataSource={boxes}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t.box, dataIndex: 'boxNo', render: (box: string) => (box === '' ? t.noBox : <Data>{box}</Data>) },
        { title: t.pile, dataIndex: 'pileNo', render: (pile?: string) => <Data>{pile ?? '–'}</Data> },
        { title: t.listed, dataIndex: 'listed', align: 'right' },
        { title: t.counted, dataIndex: 'counted', align: 'right' },
        { title: t.difference, dataIndex: 'difference', align: 'right', render: difference },
      ]}
    />
  );
}
