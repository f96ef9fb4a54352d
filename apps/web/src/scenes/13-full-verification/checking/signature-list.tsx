import { DisconnectOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { Data } from '../../../components/data.js';
import { ListTable } from '../../../components/list-table.js';
import { showCount, showTime } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { type Signature, useSignatures } from './checking-queries.js';

/** Who has signed what of a batch, and for how much of it the signature still holds. */
export function SignatureList({ batchNo }: { batchNo: string }) {
  const { checking, reason } = useTexts();
  const t = checking.signatures;
  const columns = [
    { title: checking.round, dataIndex: 'round' },
    { title: t.tab, dataIndex: 'meaning', render: (meaning: string) => wordFor(t.meaning, meaning) },
    {
      title: t.signer,
      dataIndex: 'signer',
      render: (name: string, { signerCode }: Signature) => <Data>{`${name} ${signerCode ?? ''}`}</Data>,
    },
    { title: t.at, dataIndex: 'signedAt', render: (at: string) => showTime(at) },
    { title: t.records, dataIndex: 'records', align: 'right' as const, render: (count: number) => showCount(count) },
    { title: t.holds, dataIndex: 'broken', render: (broken: number) => <Holds broken={broken} /> },
    { title: reason.label, dataIndex: 'reason', render: (why: string | null) => <Data>{why ?? '–'}</Data> },
    {
      title: t.hash,
      dataIndex: 'hash',
      render: (hash: string) => (
        <span title={hash} translate="no" className="number">
          {hash.slice(0, 12)}…
        </span>
      ),
    },
  ];
  return <ListTable<Signature> query={useSignatures(batchNo)} columns={columns} rowKey="id" empty={t.none} />;
}

function Holds({ broken }: { broken: number }) {
  const { checking } = useTexts();
  const t = checking.signatures;
  return broken === 0 ? (
    <Tag color="success" icon={<SafetyCertificateOutlined />}>
      {t.whole}
    </Tag>
  ) : (
    <Tag color="error" icon={<DisconnectOutlined />}>
      {t.broken(showCount(broken))}
    </Tag>
  );
}
