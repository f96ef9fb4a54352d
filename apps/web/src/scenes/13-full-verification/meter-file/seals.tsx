import { RollbackOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import type { Seal } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

/** Who has checked the result that counts, and under which sum; a correction afterwards has no signature yet. */
export function Seals({ seals }: { seals: readonly Seal[] }) {
  const { checking, meter: t, reason: words } = useTexts();
  return (
    <div className="seals">
      <Typography.Text strong>{checking.signatures.tab}</Typography.Text>
      {seals.length === 0 && <div>{t.notSigned}</div>}
      {seals.map(({ id, meaning, signer, signerCode, signedAt, reason, hash }) => (
        <Flex key={id} wrap gap={10} align="center">
          {meaning === 'checked' ? <SafetyCertificateOutlined /> : <RollbackOutlined />}
          <span>{wordFor(checking.signatures.meaning, meaning)}</span>
          <Data>{`${signer} ${signerCode ?? ''}`}</Data>
          <span className="number">{showTime(signedAt)}</span>
          {reason != null && (
            <span>
              {words.label} <Data>{reason}</Data>
            </span>
          )}
          <Typography.Text type="secondary" title={hash} className="number">
            <Data>{fingerprint(hash)}</Data>
          </Typography.Text>
        </Flex>
      ))}
    </div>
  );
}

const fingerprint = (hash: string): string => `SHA-256 ${hash.slice(0, 16)}…`;
