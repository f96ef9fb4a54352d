import { Card, Descriptions, Table, type TableProps } from 'antd';
import { useParams } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { BatchLink } from '../../components/batch-link.js';
import { Data } from '../../components/data.js';
import { PageTitle } from '../../components/page.js';
import { usePeriod } from '../../components/latest-period.js';
import { PeriodPicker } from '../../components/period-picker.js';
import { Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { Mix, Place } from './card-table.js';
import { OwnComment } from './own-comment.js';
import { useVerifierCard, type SharedBatch, type VerifierDetail } from './scorecard-queries.js';
import { Shift, Timeliness } from './verifier-list.js';

/** One verifier in a period; under `me` one's own card, with the place to comment on it. */
export function VerifierPage() {
  const { code = '' } = useParams();
  const card = useVerifierCard(code, usePeriod());
  return (
    <>
      <PageTitle title={<Data>{card.data?.name ?? code}</Data>} extra={<PeriodPicker period={usePeriod()} />} />
      <Awaited query={card}>
        {(found) => (
          <>
            <Figures card={found} />
            <OwnComment key={found.period} card={found} own={code === 'me'} />
            <Batches card={found} />
          </>
        )}
      </Awaited>
    </>
  );
}

function Figures({ card }: { card: VerifierDetail }) {
  const { judgement: t } = useTexts();
  const items = [
    { key: 'n', label: t.handedOver, children: card.handedOver == null ? t.noData : showCount(card.handedOver) },
    { key: 'p', label: t.passRate, children: <Rate rate={card.passRate} /> },
    { key: 'q', label: t.place, children: <Place place={card.place} /> },
    { key: 'm', label: t.mix, children: <Mix mix={card.againstMix} /> },
    { key: 's', label: t.shift, children: <Shift shift={card.shift} /> },
    { key: 'd', label: t.disagreements, children: <Rate rate={card.disagreements} /> },
    { key: 'c', label: t.corrections, children: <Rate rate={card.corrections} /> },
    { key: 't', label: t.timeliness, children: <Timeliness timeliness={card.timeliness} /> },
  ];
  return (
    <Card className="section">
      <Descriptions size="small" column={{ xs: 1, sm: 2, xl: 4 }} items={items} />
    </Card>
  );
}

function Batches({ card: { batches, batchesInAll } }: { card: VerifierDetail }) {
  const { judgement: t } = useTexts();
  if (batches.length === 0) return <p>{t.noValues}</p>;
  const columns: NonNullable<TableProps<SharedBatch>['columns']> = [
    { title: t.batch, render: (_, { batchNo }) => <BatchLink batchNo={batchNo} /> },
    { title: t.ownRate, render: (_, { own }) => <Rate rate={own} /> },
    { title: t.allRate, render: (_, { all }) => <Rate rate={all} /> },
  ];
  return (
    <Table<SharedBatch>
      size="small"
      rowKey="batchNo"
      title={() => t.shares(batches.length, showCount(batchesInAll))}
      columns={columns}
      dataSource={batches}
      pagination={false}
    />
  );
}
