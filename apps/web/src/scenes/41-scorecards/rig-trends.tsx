import { WarningOutlined } from '@ant-design/icons';
import { Button, Card, Empty, Table, Tag, type TableProps } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Chart } from '../../components/chart.js';
import { Data } from '../../components/data.js';
import { useListState } from '../../components/list-state.js';
import { pageOfRows } from '../../components/rate.js';
import { useTexts } from '../../texts/use-texts.js';
import { useRigTrends, type RigTrend } from './rig-trend-queries.js';
import { trendOptions } from './trend-lines.js';

/** All rigs month by month; of one rig alone the others stay in grey behind it. */
export function RigTrends({ until, only }: { until: string; only?: string }) {
  return (
    <Awaited query={useRigTrends(until)}>
      {(trends) => <Trends trends={trends} until={until} {...(only !== undefined && { only })} />}
    </Awaited>
  );
}

function Trends({ trends, until, only }: { trends: RigTrend[]; until: string; only?: string }) {
  const { rigs: t, listSeparator } = useTexts();
  const { value, change } = useListState();
  const goTo = useNavigate();
  const shown = useMemo(
    () => trends.filter(({ code, drift }) => (only === undefined ? drift : code === only)).map(({ code }) => code),
    [trends, only],
  );
  const options = useMemo(() => trendOptions(trends, shown, t), [trends, shown, t]);
  if (trends.every(({ months }) => months.length === 0)) return <Empty description={t.trendNone} />;
  const named = trends.filter(({ code }) => only === undefined || code === only);
  const finding = named.flatMap(({ code, drift }) =>
    drift ? [t.drifting(code, drift.direction === 'up' ? t.up : t.down, drift.since, signed(drift.change))] : [],
  );
  const asTable = value('trend') === 'table';
  const open = ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) => {
    const month = trends[seriesIndex]?.months[dataIndex];
    if (month) void goTo(pageOfRows(month.rowsUrl));
  };
  return (
    <Card
      className="section"
      title={finding.length === 0 ? t.noDrift : finding.join(listSeparator)}
      extra={
        <Button size="small" onClick={() => change({ trend: asTable ? '' : 'table' })}>
          {asTable ? t.asPicture : t.asTable}
        </Button>
      }
    >
      <p>{t.trendBasis(until)}</p>
      {asTable ? (
        <TrendTable trends={named} />
      ) : (
        <Chart options={options} label={t.picture} height={360} onPick={open} />
      )}
    </Card>
  );
}

export const signed = (value: string): string => (value.startsWith('-') ? value.replace('-', '−') : `+${value}`);

function TrendTable({ trends }: { trends: RigTrend[] }) {
  const { judgement, rigs: t } = useTexts();
  const columns: NonNullable<TableProps<RigTrend>['columns']> = [
    {
      title: judgement.rig,
      render: (_, { code }) => (
        <Link to={`/scorecards/rigs/${code}`}>
          <Data>{code}</Data>
        </Link>
      ),
    },
    { title: t.drift, render: (_, { drift }) => <Drift direction={drift?.direction} /> },
    { title: t.since, render: (_, { drift }) => drift?.since ?? '–' },
    { title: t.change, align: 'right', render: (_, { drift }) => (drift ? signed(drift.change) : '–') },
    { title: t.latest, render: (_, { months }) => months.at(-1)?.month ?? '–' },
    { title: t.offset, align: 'right', render: (_, { months }) => months.at(-1)?.offset ?? '–' },
    { title: t.interval, align: 'right', render: (_, { months }) => intervalOf(months.at(-1)) },
  ];
  return (
    <Table<RigTrend>
      size="small"
      rowKey="code"
      className="number"
      columns={columns}
      dataSource={trends}
      pagination={false}
    />
  );
}

const intervalOf = (month: RigTrend['months'][number] | undefined): string =>
  month ? `${month.low} – ${month.high}` : '–';

function Drift({ direction }: { direction: 'up' | 'down' | undefined }) {
  const { rigs: t } = useTexts();
  if (direction === undefined) return t.steady;
  return (
    <Tag color="error" icon={<WarningOutlined />}>
      {direction === 'up' ? t.up : t.down}
    </Tag>
  );
}
