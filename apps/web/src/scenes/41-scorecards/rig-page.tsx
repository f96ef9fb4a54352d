import { Button, Card, Descriptions, Empty, Table, Tooltip, type TableProps } from 'antd';
import { Link, useParams } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Data } from '../../components/data.js';
import { useListState } from '../../components/list-state.js';
import { PageTitle } from '../../components/page.js';
import { usePeriod } from '../../components/latest-period.js';
import { PeriodPicker } from '../../components/period-picker.js';
import { pageOfRows, Rate } from '../../components/rate.js';
import { showCount } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { Mix, Place } from './card-table.js';
import { CheckMeter } from './check-meter/check-meter.js';
import { RigTrends } from './rig-trends.js';
import { lastMonthOf } from './rigs-tab.js';
import { useRigCard, type PositionFigures, type RigDetail } from './scorecard-queries.js';

/** One rig in a period: its figures and the map of its positions. */
export function RigPage() {
  const { code = '' } = useParams();
  const { judgement: t } = useTexts();
  const card = useRigCard(code, usePeriod());
  return (
    <>
      <PageTitle
        title={<Data>{card.data?.name ?? `${t.rig} ${code}`}</Data>}
        extra={<PeriodPicker period={usePeriod()} />}
      />
      <Awaited query={card}>
        {(found) => (
          <>
            <Figures card={found} />
            <PositionMap card={found} />
            <CheckMeter code={found.code} />
            <RigTrends until={lastMonthOf(found.period)} only={found.code} />
          </>
        )}
      </Awaited>
    </>
  );
}

function Figures({ card }: { card: RigDetail }) {
  const { judgement: t } = useTexts();
  const { offset } = card;
  const items = [
    { key: 'n', label: t.handedOver, children: card.handedOver == null ? t.noData : showCount(card.handedOver) },
    { key: 'p', label: t.passRate, children: <Rate rate={card.passRate} /> },
    { key: 'q', label: t.place, children: <Place place={card.place} /> },
    { key: 'm', label: t.mix, children: <Mix mix={card.againstMix} /> },
    { key: 'd', label: t.disagreements, children: <Rate rate={card.disagreements} /> },
    {
      key: 'o',
      label: offset?.flagged ? t.offsetFlagged : t.offset,
      children: offset ? `${offset.value} % (${offset.low ?? '–'} – ${offset.high ?? '–'})` : t.noData,
    },
  ];
  return (
    <Card className="section">
      <Descriptions size="small" column={3} items={items} />
    </Card>
  );
}

function PositionMap({ card }: { card: RigDetail }) {
  const { judgement: t, listSeparator } = useTexts();
  const { value, change } = useListState();
  if (card.positions.length === 0) return <Empty className="section" description={t.map.none} />;
  const asTable = value('view') === 'table';
  const meters = showCount(card.measured ?? 0);
  const { criticalZ: z, standardDeviation: s } = card;
  const judged = z !== null && s !== null;
  const odd = card.oddPositions.join(listSeparator);
  const finding = !judged ? t.map.tooFew(card.code) : odd === '' ? t.map.fine(card.code) : t.map.odd(card.code, odd);
  return (
    <Card
      title={finding}
      className="section"
      extra={
        <Button size="small" onClick={() => change({ view: asTable ? '' : 'table' })}>
          {asTable ? t.map.asMap : t.map.asTable}
        </Button>
      }
    >
      <p>{judged ? t.map.basis(card.period, meters, s, z) : t.map.basisTooFew(card.period, meters)}</p>
      {asTable ? <PositionTable positions={card.positions} /> : <PositionCells positions={card.positions} />}
    </Card>
  );
}

/** Colour by how far a position lies from the centre of the rig; the odd ones have a frame and an arrow, too. */
function PositionCells({ positions }: { positions: PositionFigures[] }) {
  const { judgement: t } = useTexts();
  const widest = Math.max(0.05, ...positions.map(({ difference }) => Math.abs(Number(difference))));
  return (
    <div className="positions">
      {positions.map(({ position, difference, n, odd, rowsUrl }) => (
        <Tooltip key={position} title={t.map.cell(position, difference, n)}>
          <Link
            to={pageOfRows(rowsUrl)}
            className={odd ? 'position position-odd' : 'position'}
            style={{ background: shadeOf(Number(difference) / widest) }}
          >
            <span>{position}</span>
            <span className="small">
              {odd ? (Number(difference) > 0 ? '▲' : '▼') : ''}
              {(Math.round(Number(difference) * 100) / 100 + 0).toFixed(2)}
            </span>
          </Link>
        </Tooltip>
      ))}
    </div>
  );
}

/** High is orange, low is blue: told apart by people who do not see red and green. */
function shadeOf(share: number): string {
  const hue = share > 0 ? '230 120 20' : '30 110 220';
  return `rgb(${hue} / ${(Math.abs(share) * 0.55).toFixed(2)})`;
}

function PositionTable({ positions }: { positions: PositionFigures[] }) {
  const { judgement: t } = useTexts();
  const columns: NonNullable<TableProps<PositionFigures>['columns']> = [
    { title: t.position, render: (_, { position, rowsUrl }) => <Link to={pageOfRows(rowsUrl)}>{position}</Link> },
    { title: t.map.meters, dataIndex: 'n', align: 'right' },
    { title: t.map.mean, dataIndex: 'mean', align: 'right' },
    { title: t.map.difference, render: (_, { difference, odd }) => `${odd ? '▲▼ ' : ''}${difference}`, align: 'right' },
    { title: t.map.z, dataIndex: 'z', align: 'right', render: (z: string | null) => z ?? '–' },
  ];
  return (
    <Table<PositionFigures>
      size="small"
      rowKey="position"
      className="number"
      columns={columns}
      dataSource={positions}
      pagination={false}
    />
  );
}
