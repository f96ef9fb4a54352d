import { Card, Table, Tag } from 'antd';
import type { Seal, Verification } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';

/** Every version of every round: a correction comes beside what it corrects, never in its place. */
export function VersionTable({ versions }: { versions: Verification[] }) {
  const t = useTexts();
  const columns = [
    { title: t.meter.round, dataIndex: 'round' },
    {
      title: t.meter.version,
      dataIndex: 'version',
      render: (version: number, { current }: Verification) => (
        <>
          {version} {current && <Tag color="processing">{t.meter.current}</Tag>}
        </>
      ),
    },
    {
      title: t.meter.verdict,
      dataIndex: 'verdict',
      render: (verdict: string | null) => <VerdictTag verdict={verdict} />,
    },
    { title: t.meter.recordedAt, dataIndex: 'recordedAt', render: (at: string) => showTime(at) },
    {
      title: t.meter.source,
      dataIndex: 'file',
      render: (file: string | null, { recordedBy }: Verification) => <Data>{file ?? recordedBy ?? '–'}</Data>,
    },
    {
      title: t.checking.signatures.tab,
      dataIndex: 'signatures',
      render: (seals: Seal[], { current }: Verification) => <Signed seals={seals} current={current} />,
    },
    { title: t.reason.label, dataIndex: 'reason', render: (reason: string | null) => <Data>{reason ?? '–'}</Data> },
  ];
  return (
    <Card className="section" title={t.meter.versions}>
      <Table<Verification>
        size="small"
        rowKey={({ round, version }) => `${round}/${version}`}
        columns={columns}
        dataSource={versions}
        pagination={false}
      />
    </Card>
  );
}

/** A signature under a version that no longer counts is kept, and holds for nothing. */
function Signed({ seals, current }: { seals: Seal[]; current: boolean }) {
  const { meter: t } = useTexts();
  const last = seals.findLast(({ meaning }) => meaning === 'checked');
  if (!last) return <span>–</span>;
  const what = `${last.signer} ${showTime(last.signedAt)}`;
  return current ? (
    <Data>{what}</Data>
  ) : (
    <del title={t.signedBefore}>
      <Data>{what}</Data>
    </del>
  );
}
