import { Card, Empty, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BatchRow } from '../../api/lists.js';
import { Awaited } from '../../components/awaited.js';
import { BatchLink } from '../../components/batch-link.js';
import { Data } from '../../components/data.js';
import { showCount } from '../../components/show.js';
import { StateTag } from '../../components/state-tag.js';
import { VerdictTag } from '../../components/verdict-tag.js';
import { useTexts } from '../../texts/use-texts.js';
import { useBatches, useModels } from '../11-arrival/batches/batch-queries.js';
import { SeverityHistory } from '../12-incoming-inspection/sampling/severity-history.js';
import { returnPath, useReturns, type ReturnRow } from '../14-quality-problems/returns/return-queries.js';

/** As many as the page shows; the lists have them all. */
const shown = 20;

/** Every lot of a supplier and where it stands, how strictly it is inspected, and what goes back to it. */
export function SupplierLots({ supplierCode }: { supplierCode: string }) {
  return (
    <>
      <Lots supplierCode={supplierCode} />
      <Returns supplierCode={supplierCode} />
      <SeverityOfModels supplierCode={supplierCode} />
    </>
  );
}

const none = (words: string) => ({
  emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} />,
});

function Lots({ supplierCode }: { supplierCode: string }) {
  const t = useTexts();
  const words = t.judgement.lots;
  return (
    <Card
      className="section"
      title={words.title}
      extra={<Link to={`/batches?supplier=${encodeURIComponent(supplierCode)}`}>{words.all}</Link>}
    >
      <Awaited query={useBatches({ supplierCode }, shown)}>
        {({ items }) => (
          <Table<BatchRow>
            size="small"
            rowKey="batchNo"
            pagination={false}
            dataSource={items}
            locale={none(words.none)}
            columns={[
              { title: t.batches.number, dataIndex: 'batchNo', render: (no: string) => <BatchLink batchNo={no} /> },
              { title: t.batches.model, dataIndex: 'modelName', render: (name: string) => <Data>{name}</Data> },
              { title: t.batches.arrivedOn, dataIndex: 'arrivedOn', className: 'number' },
              {
                ...{ title: t.batches.quantity, dataIndex: 'quantity', align: 'right', className: 'number' },
                render: showCount,
              },
              {
                ...{ title: t.batches.state, dataIndex: 'state' },
                render: (state: string) => <StateTag of="batch" state={state} />,
              },
              {
                title: t.batches.verdict,
                render: (_, { verification }) =>
                  verification ? <VerdictTag verdict={verification.verdict ?? null} /> : '–',
              },
              {
                ...{ title: t.returns.replacements.replaces, dataIndex: 'replacesBatchNo' },
                render: (no: string | null | undefined) => (no == null ? '–' : <BatchLink batchNo={no} />),
              },
            ]}
          />
        )}
      </Awaited>
    </Card>
  );
}

function Returns({ supplierCode }: { supplierCode: string }) {
  const t = useTexts();
  const number = { align: 'right' as const, className: 'number', render: showCount };
  return (
    <Card
      className="section"
      title={t.returns.title}
      extra={<Link to={`/returns?supplier=${encodeURIComponent(supplierCode)}`}>{t.judgement.lots.all}</Link>}
    >
      <Awaited query={useReturns({ supplierCode, limit: shown })}>
        {({ items }) => (
          <Table<ReturnRow>
            size="small"
            rowKey="batchNo"
            pagination={false}
            dataSource={items}
            locale={none(t.judgement.lots.noReturns)}
            columns={[
              {
                ...{ title: t.batches.number, dataIndex: 'batchNo', className: 'number' },
                render: (no: string) => (
                  <Link to={returnPath(no)}>
                    <Data>{no}</Data>
                  </Link>
                ),
              },
              { title: t.returns.toReturn, dataIndex: 'toReturn', ...number },
              { title: t.returns.handedOver, dataIndex: 'handedOver', ...number },
              { title: t.returns.stillHere, dataIndex: 'stillHere', ...number },
              { title: t.returns.replaced, dataIndex: 'replaced', ...number },
            ]}
          />
        )}
      </Awaited>
    </Card>
  );
}

/** Severity is kept for each meter type: the first one unless another is chosen. */
function SeverityOfModels({ supplierCode }: { supplierCode: string }) {
  const t = useTexts();
  const models = (useModels().data ?? []).filter((model) => model.supplierCode === supplierCode);
  const [chosen, setChosen] = useState<string | null>(null);
  const modelCode = chosen ?? models[0]?.code;
  if (modelCode === undefined) return null;
  return (
    <>
      <Select
        aria-label={t.batches.model}
        style={{ minWidth: 320, marginBottom: 12 }}
        value={modelCode}
        onChange={setChosen}
        options={models.map(({ code, name }) => ({ value: code, label: <Data>{name}</Data> }))}
      />
      <SeverityHistory supplierCode={supplierCode} modelCode={modelCode} />
    </>
  );
}
