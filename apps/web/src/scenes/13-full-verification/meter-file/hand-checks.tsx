import { Flex, Typography } from 'antd';
import type { HandCheck } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useFaultName, useTexts, wordFor } from '../../../texts/use-texts.js';

/** What people found of single items at the bench; it counts beside what the rig said. */
export function HandChecks({ checks }: { checks: readonly HandCheck[] }) {
  const { meter: t, scan } = useTexts();
  const faultName = useFaultName();
  if (checks.length === 0) return null;
  return (
    <div className="section">
      <Typography.Text strong>{t.byHand}</Typography.Text>
      {checks.map(({ item, conclusion, faultCode, verifierCode, checkedAt }) => (
        <Flex key={item} wrap gap={8} align="center">
          <span>{wordFor(scan.items, item)}</span>
          <VerdictTag verdict={conclusion} />
          {faultCode != null && <span>{faultName(faultCode)}</span>}
          <Typography.Text type="secondary">
            <Data>{verifierCode}</Data> {showTime(checkedAt)}
          </Typography.Text>
        </Flex>
      ))}
    </div>
  );
}
