import { WarningOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Tooltip, Typography, type TableProps } from 'antd';
import { Link } from 'react-router';
import { pageOfRows, Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useMay } from '../../session/session.js';
import { useTexts } from '../../texts/use-texts.js';
import { CardName, CardTable, Mix, Place } from './card-table.js';
import { useVerifierCards, type VerifierCard } from './scorecard-queries.js';

export function VerifierList({ period }: { period: string }) {
  const { judgement: t } = useTexts();
  const columns: NonNullable<TableProps<VerifierCard>['columns']> = [
    {
      title: t.name,
      render: (_, card) => (
        <>
          <CardName code={card.code} name={card.name} to={`/scorecards/verifiers/${card.code}?period=${period}`} />
          <Typography.Paragraph type="secondary" className="small">
            {t.standings[card.standing](card.countsFrom)}
          </Typography.Paragraph>
        </>
      ),
    },
    {
      title: <Tooltip title={t.timelinessBasis}>{t.handedOver}</Tooltip>,
      align: 'right',
      className: 'number',
      render: (_, { handedOver, timeliness }) => (
        <>
          {handedOver == null ? t.noData : showCount(handedOver)}
          {timeliness && <div className="small">{t.handedOverIn(timeliness.days)}</div>}
        </>
      ),
    },
    { title: t.passRate, render: (_, { passRate }) => <Rate rate={passRate} /> },
    { title: t.place, render: (_, { place }) => <Place place={place} /> },
    { title: t.mix, render: (_, { againstMix }) => <Mix mix={againstMix} /> },
    {
      title: <Tooltip title={t.shiftBasis}>{t.shift}</Tooltip>,
      className: 'number',
      render: (_, { shift }) => <Shift shift={shift} />,
    },
    { title: t.disagreements, render: (_, { disagreements }) => <Rate rate={disagreements} /> },
    { title: t.corrections, render: (_, { corrections }) => <Rate rate={corrections} /> },
  ];
  const cards = useVerifierCards(period);
  const own = useMay()('scorecards.comment');
  return (
    <>
      {own && (
        <Link to={`/scorecards/verifiers/me?period=${period}`}>
          <Button type="primary" className="section">
            {t.comment.own}
          </Button>
        </Link>
      )}
      <CardTable<VerifierCard> query={cards} columns={columns} />
    </>
  );
}

export function Timeliness({ timeliness }: { timeliness: VerifierCard['timeliness'] }) {
  const { judgement: t } = useTexts();
  if (!timeliness) return <Typography.Text type="secondary">{t.noData}</Typography.Text>;
  const { days, all, n } = timeliness;
  return (
    <Flex vertical>
      {t.days(days)}
      <Typography.Text type="secondary" className="small">
        {t.timelinessOfAll(all ?? '–', showCount(n))}
      </Typography.Text>
    </Flex>
  );
}

/** How a verifier's meters read beside those of the others, how sure that is, and the meters behind it. */
export function Shift({ shift }: { shift: VerifierCard['shift'] }) {
  const { judgement: t } = useTexts();
  if (!shift) return <Typography.Text type="secondary">{t.noData}</Typography.Text>;
  const { value, low, high, measured, others, flagged, rowsUrl } = shift;
  return (
    <Flex vertical align="start">
      <Link to={pageOfRows(rowsUrl)}>{value}</Link>
      <Typography.Text type="secondary" className="small">
        {t.shiftCounted(showCount(measured), showCount(others))}
      </Typography.Text>
      {low != null && high != null && (
        <Typography.Text type="secondary" className="small">
          {t.shiftInterval(low, high)}
        </Typography.Text>
      )}
      {flagged && (
        <Tag color="error" icon={<WarningOutlined />}>
          {t.shiftFlagged}
        </Tag>
      )}
    </Flex>
  );
}
