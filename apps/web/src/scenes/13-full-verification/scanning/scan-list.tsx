import { Card, Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';
import type { Scan, ScanState } from './scan-queue.js';

const shown = 10;
const colours: Readonly<Record<ScanState, string>> = {
  waiting: 'gold',
  sending: 'processing',
  recorded: 'success',
  duplicate: 'default',
  refused: 'error',
  undone: 'default',
};

/** The last ten, newest first, each with its true state. */
export function ScanList({ scans }: { scans: readonly Scan[] }) {
  const { scan: t, meter } = useTexts();
  const faultName = useFaultName();
  const last = scans.slice(-shown).reverse();
  const columns = [
    {
      title: meter.assetNo,
      key: 'assetNo',
      render: (_: unknown, { check }: Scan) => (
        <Link to={`/meters/${check.assetNo}`} className="number" tabIndex={-1}>
          <Data>{check.assetNo}</Data>
        </Link>
      ),
    },
    { title: meter.position, key: 'position', render: (_: unknown, { check }: Scan) => check.position },
    {
      title: meter.verdict,
      key: 'conclusion',
      render: (_: unknown, { check }: Scan) =>
        check.conclusion === 'withdrawn' ? t.withdrawal : <VerdictTag verdict={check.conclusion} />,
    },
    {
      title: meter.fault,
      key: 'fault',
      render: (_: unknown, { check }: Scan) => (check.faultCode == null ? '–' : faultName(check.faultCode)),
    },
    {
      title: t.state,
      key: 'state',
      render: (_: unknown, { state, message }: Scan) => (
        <>
          <Tag color={colours[state]}>{t.states[state]}</Tag>
          {message !== null && <div className="bad-value">{message}</div>}
        </>
      ),
    },
  ];
  return (
    <Card size="small" title={t.last}>
      <Table<Scan>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={last}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.none} /> }}
      />
    </Card>
  );
}
