import type { TableProps } from 'antd';
import { Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { CardName, CardTable, Mix, Place } from './card-table.js';
import { useVerifierCards, type VerifierCard } from './scorecard-queries.js';

export function VerifierList({ period }: { period: string }) {
  const { judgement: t } = useTexts();
  const columns: NonNullable<TableProps<VerifierCard>['columns']> = [
    { title: t.name, render: (_, { code, name }) => <CardName code={code} name={name} /> },
    {
      title: t.handedOver,
      align: 'right',
      className: 'number',
      render: (_, { handedOver }) => (handedOver == null ? t.noData : showCount(handedOver)),
    },
    { title: t.passRate, render: (_, { passRate }) => <Rate rate={passRate} /> },
    { title: t.place, render: (_, { place }) => <Place place={place} /> },
    { title: t.mix, render: (_, { againstMix }) => <Mix mix={againstMix} /> },
    { title: t.disagreements, render: (_, { disagreements }) => <Rate rate={disagreements} /> },
    { title: t.corrections, render: (_, { corrections }) => <Rate rate={corrections} /> },
  ];
  return <CardTable<VerifierCard> query={useVerifierCards(period)} columns={columns} />;
}
