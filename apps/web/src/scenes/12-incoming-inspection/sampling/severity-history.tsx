import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { type Severity, type SeverityStep, useSeverity } from '../incoming-queries.js';

/** The lots of a supplier's meter type one after another, and what they make of the severity. */
export function SeverityHistory({ supplierCode, modelCode }: { supplierCode: string; modelCode: string }) {
  return <Awaited query={useSeverity(supplierCode, modelCode)}>{(severity) => <Shown severity={severity} />}</Awaited>;
}

function Shown({ severity }: { severity: Severity }) {
  const t = useTexts();
  const words = t.incoming.sampling;
  const named = (state: string): string => wordFor(words.severity, state);
  const columns = [
    { title: words.history.batch, render: (_: unknown, step: SeverityStep) => <Lot step={step} /> },
    { title: words.history.at, dataIndex: 'at', className: 'number', render: showTime },
    { title: words.history.inspected, dataIndex: 'severity', render: (s?: string) => (s ? named(s) : '–') },
    {
      title: words.history.found,
      className: 'number',
      render: (_: unknown, { failed, acceptanceNumber }: SeverityStep) =>
        failed == null ? '–' : `${failed} / ${acceptanceNumber ?? '–'}`,
    },
    {
      title: words.history.verdict,
      dataIndex: 'verdict',
      render: (verdict?: string) => (verdict ? <SampleVerdictTag verdict={verdict} /> : '–'),
    },
    { title: words.history.after, dataIndex: 'after', render: named },
    {
      title: words.history.why,
      dataIndex: 'reason',
      render: (reason?: string) => (reason ? <SwitchTag>{wordFor(words.history.reasons, reason)}</SwitchTag> : '–'),
    },
  ];
  return (
    <Card
      className="section"
      title={words.history.title(named(severity.severity))}
      extra={<Resume severity={severity} />}
    >
      <p>
        {words.history.score(severity.score)} · {severity.reduced.earned && words.history.earned}
        {words.history.reduced}
      </p>
      <Table<SeverityStep>
        size="small"
        rowKey="at"
        dataSource={severity.items}
        columns={columns}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: words.history.none }}
      />
    </Card>
  );
}

/** A rule takes more words than a narrow screen has room for in one line. */
function SwitchTag({ children }: { children: ReactNode }) {
  return (
    <Tag color="gold" className="wraps">
      {children}
    </Tag>
  );
}

/** A sample speaks of a lot that is taken or not; a batch is only good after full verification. */
function SampleVerdictTag({ verdict }: { verdict: string }) {
  const t = useTexts();
  if (verdict !== 'accepted') return <VerdictTag verdict={verdict} />;
  return (
    <Tag color="success" icon={<CheckCircleOutlined />}>
      {t.incoming.sampling.history.accepted}
    </Tag>
  );
}

function Lot({ step }: { step: SeverityStep }) {
  if (step.batchNo == null) return <Data>{step.note ?? '–'}</Data>;
  return (
    <Link to={`/batches/${encodeURIComponent(step.batchNo)}/sampling`} className="number">
      <Data>{step.batchNo}</Data>
    </Link>
  );
}

/** After a stop, when the supplier has acted. */
function Resume({ severity }: { severity: Severity }) {
  const t = useTexts().incoming.sampling.history;
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { supplierCode, modelCode } = severity;
  const resume = useChange(
    (reason: string) =>
      answerOf(
        api.POST('/api/v1/sampling-severity/resume', {
          body: { supplierCode, modelCode, reason },
          headers: intentionKey(),
        }),
      ),
    () => setAsking(false),
  );
  if (severity.severity !== 'stopped' || !may('incoming-inspection.resume')) return null;
  return (
    <Flex>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t.resume}
      </Button>
      {asking && (
        <ReasonDialog title={t.resume} explanation={t.resumeHint} change={resume} onClose={() => setAsking(false)} />
      )}
    </Flex>
  );
}
