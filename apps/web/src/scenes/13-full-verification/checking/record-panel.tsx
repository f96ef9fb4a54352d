import { Card, Descriptions, Empty, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { showTime } from '../../../components/show.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useMeter } from '../meter-file/meter-queries.js';
import { VersionCompare } from '../meter-file/version-compare.js';
import type { CheckingRow } from './checking-queries.js';
import { useReasonWords } from './use-reason-words.js';

/** Beside the list: why the chosen result is listed, in words, and what was captured. */
export function RecordPanel({ rows, nearLimitPercent }: { rows: CheckingRow[]; nearLimitPercent: number }) {
  const { checking: t } = useTexts();
  const { value } = useListState();
  const row = rows.find(({ assetNo }) => assetNo === value('meter')) ?? rows[0];
  return (
    <Card size="small" className="record-panel" title={t.why}>
      {row ? <Shown row={row} nearLimitPercent={nearLimitPercent} /> : <Empty description={t.choose} />}
    </Card>
  );
}

function Shown({ row, nearLimitPercent }: { row: CheckingRow; nearLimitPercent: number }) {
  const { checking: t, meter } = useTexts();
  const words = useReasonWords(nearLimitPercent);
  const items = [
    { key: 'p', label: meter.rig, children: <Data>{`${row.rigCode} / ${row.position}`}</Data> },
    { key: 'v', label: meter.verifier, children: <Data>{row.verifierCode}</Data> },
    { key: 't', label: meter.verifiedAt, children: showTime(row.verifiedAt) },
  ];
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" wrap gap={8}>
        <Typography.Text strong className="number">
          <Data>{row.assetNo}</Data>
        </Typography.Text>
        <VerdictTag verdict={row.verdict} />
      </Flex>
      {row.reasons.length === 0 ? (
        <Typography.Text type="secondary">{t.nothingRemarkable}</Typography.Text>
      ) : (
        <ul className="reasons">
          {row.reasons.map((reason) => (
            <li key={reason.code}>{words(reason)}</li>
          ))}
        </ul>
      )}
      <Said row={row} />
      <Descriptions size="small" column={1} items={items} />
      <Link to={`/meters/${row.assetNo}`}>{t.lifeFile}</Link>
      <Captured assetNo={row.assetNo} />
    </Flex>
  );
}

/** What people wrote of it: why it was corrected, why it was sent back. */
function Said({ row: { correctionReason, returned } }: { row: CheckingRow }) {
  const { checking: t } = useTexts();
  return (
    <>
      {correctionReason != null && (
        <div>
          {t.reasons.correctedFor}
          <Data>{correctionReason}</Data>
        </div>
      )}
      {returned !== null && (
        <div>
          <Data>{returned.by}</Data> {t.reasons.returnedAt(showTime(returned.at))}
          <Data>{returned.reason}</Data>
        </div>
      )}
    </>
  );
}

function Captured({ assetNo }: { assetNo: string }) {
  return <Awaited query={useMeter(assetNo)}>{({ versions }) => <VersionCompare versions={versions} />}</Awaited>;
}
