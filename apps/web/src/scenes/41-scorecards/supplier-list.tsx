import { Flex, Tag, type TableProps } from 'antd';
import { lazy, Suspense } from 'react';
import { Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { CardName, CardTable, Place } from './card-table.js';
import { useSupplierCards, type SupplierCard } from './scorecard-queries.js';

/** Charts come when there is something to draw. */
const SupplierFunnel = lazy(async () => ({ default: (await import('./supplier-funnel.js')).SupplierFunnel }));

export function SupplierList({ period }: { period: string }) {
  const { judgement: t } = useTexts();
  const columns: NonNullable<TableProps<SupplierCard>['columns']> = [
    {
      title: t.name,
      render: (_, { code, name }) => (
        <CardName code={code} name={name} to={`/scorecards/suppliers/${code}?period=${period}`} />
      ),
    },
    { title: t.score, align: 'right', className: 'number', render: (_, { score }) => score ?? t.noData },
    { title: t.passRate, render: (_, { passRate }) => <Rate rate={passRate} /> },
    { title: t.place, render: (_, { place }) => <Place place={place} /> },
    { title: t.firstPass, render: (_, { firstPass }) => <Rate rate={firstPass} /> },
    {
      title: t.hiddenDefects,
      className: 'number',
      render: (_, { hiddenDefects, roundsJudged }) =>
        !roundsJudged ? t.noData : t.ofRounds(showCount(hiddenDefects ?? 0), showCount(roundsJudged)),
    },
    { title: t.problems, render: (_, card) => <Problems card={card} /> },
  ];
  const cards = useSupplierCards(period);
  return (
    <>
      <Suspense fallback={null}>{cards.data && <SupplierFunnel cards={cards.data} period={period} />}</Suspense>
      <CardTable<SupplierCard> query={cards} columns={columns} />
    </>
  );
}

function Problems({ card: { problemsOpen, problemsLate } }: { card: SupplierCard }) {
  const { judgement: t } = useTexts();
  const late = problemsLate ?? 0;
  return (
    <Flex gap={6} className="number">
      {showCount((problemsOpen ?? 0) + late)}
      {late > 0 && <Tag color="error">{t.late(late)}</Tag>}
    </Flex>
  );
}
