import { WarningOutlined } from '@ant-design/icons';
import { Flex, Tag, Tooltip, type TableProps } from 'antd';
import { Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { CardName, CardTable, Mix, Place } from './card-table.js';
import { useRigCards, type RigCard } from './scorecard-queries.js';

export function RigList({ period }: { period: string }) {
  const { judgement: t } = useTexts();
  const columns: NonNullable<TableProps<RigCard>['columns']> = [
    {
      title: t.name,
      render: (_, { code, name }) => (
        <CardName code={code} name={name} to={`/scorecards/rigs/${code}?period=${period}`} />
      ),
    },
    {
      title: t.handedOver,
      align: 'right',
      className: 'number',
      render: (_, { handedOver }) => (handedOver == null ? t.noData : showCount(handedOver)),
    },
    { title: t.odd, render: (_, card) => <Odd card={card} /> },
    {
      title: <Tooltip title={t.offsetBasis}>{t.offset}</Tooltip>,
      className: 'number',
      render: (_, card) => <Offset card={card} />,
    },
    { title: t.passRate, render: (_, { passRate }) => <Rate rate={passRate} /> },
    { title: t.place, render: (_, { place }) => <Place place={place} /> },
    { title: t.mix, render: (_, { againstMix }) => <Mix mix={againstMix} /> },
    { title: t.disagreements, render: (_, { disagreements }) => <Rate rate={disagreements} /> },
    { title: t.validUntil, dataIndex: 'validUntil', className: 'number' },
  ];
  return <CardTable<RigCard> query={useRigCards(period)} columns={columns} />;
}

function Odd({ card }: { card: RigCard }) {
  const { judgement: t } = useTexts();
  if (card.measured == null) return t.noData;
  if (card.oddPositions.length === 0) return t.noneOdd;
  return (
    <Flex gap={4} wrap>
      {card.oddPositions.map((position) => (
        <Tag key={position} color="error" icon={<WarningOutlined />}>
          {position}
        </Tag>
      ))}
    </Flex>
  );
}

function Offset({ card: { offset } }: { card: RigCard }) {
  const { judgement: t } = useTexts();
  if (!offset) return t.noData;
  return (
    <Flex vertical>
      {offset.value} %
      {offset.flagged && (
        <Tag color="error" icon={<WarningOutlined />}>
          {t.offsetFlagged}
        </Tag>
      )}
    </Flex>
  );
}
