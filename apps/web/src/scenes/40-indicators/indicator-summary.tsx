import { percentOfShare } from '#libs/rules';
import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { Card, Empty, Flex, Table, type TableProps } from 'antd';
import { Link } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { useLatestMonth } from '../../components/latest-period.js';
import { pageOfRows } from '../../components/rate.js';
import { showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { useIndicators, type Indicator, type Value } from './indicator-queries.js';
import { Sparkline } from './sparkline.js';
import { TargetTag } from './target-tag.js';
import { readTrend, useTrends } from './trend-queries.js';

interface Line {
  indicator: Indicator;
  values: Value[];
  latest: Value;
}

/** What changed, for those who answer for the figures: a sentence, and behind each figure its meters. */
export function IndicatorSummary() {
  const indicators = useIndicators();
  return <Awaited query={indicators}>{(items) => <Summary indicators={items} />}</Awaited>;
}

function Summary({ indicators }: { indicators: Indicator[] }) {
  const { home, list, judgement: t } = useTexts();
  const { month } = useLatestMonth();
  const trends = useTrends(
    indicators.map(({ code }) => code),
    month,
  );
  const lines = indicators.flatMap((indicator, at): Line[] => {
    const values = trends[at]?.data ?? [];
    const latest = values.at(-1);
    return latest ? [{ indicator, values, latest }] : [];
  });
  return (
    <Card className="section" title={useSentence(lines, month)} extra={<Link to="/indicators">{home.all}</Link>}>
      <Table<Line>
        size="small"
        rowKey={({ indicator }) => indicator.code}
        columns={useColumns()}
        dataSource={lines}
        pagination={false}
        loading={trends.some(({ isPending }) => isPending)}
        locale={{ emptyText: <Empty description={lines.length === 0 ? t.noValues : list.noneOfThese} /> }}
      />
    </Card>
  );
}

/** What changed beyond chance, else which target is missed, else that all is as it was. */
function useSentence(lines: readonly Line[], month: string): string {
  const { indicatorSummary: t, listSeparator } = useTexts();
  const names = (some: readonly Line[]): string => some.map(({ indicator }) => indicator.name).join(listSeparator);
  const changed = lines.filter(({ values }) => (readTrend(values).read?.variation ?? 'common') !== 'common');
  if (changed.length > 0) return t.changed(month, changed.length, names(changed));
  const missed = lines.filter(({ latest }) => latest.target != null && Number(latest.value) < Number(latest.target));
  return missed.length > 0 ? t.missed(month, names(missed)) : t.steady(month);
}

function useColumns(): NonNullable<TableProps<Line>['columns']> {
  const { judgement, indicatorSummary: t } = useTexts();
  return [
    { title: judgement.indicator, render: (_, { indicator }) => indicator.name },
    {
      title: judgement.value,
      align: 'right',
      className: 'number',
      render: (_, { latest }) => <Link to={pageOfRows(latest.rowsUrl)}>{showShare(latest.value)}</Link>,
    },
    { title: t.change, className: 'number', render: (_, { values }) => <Change values={values} /> },
    { title: t.course, render: (_, { values }) => <Sparkline values={values.map(({ value }) => Number(value))} /> },
    { title: judgement.target, render: (_, { latest }) => <TargetTag value={latest} /> },
    { title: t.sign, render: (_, { values }) => <Sign values={values} /> },
  ];
}

/** Against the month before, in percentage points; by arrow as well as by sign. */
function Change({ values }: { values: readonly Value[] }) {
  const [before, latest] = [values.at(-2), values.at(-1)];
  if (!before || !latest) return '–';
  const change = Number(latest.value) - Number(before.value);
  const icon = change > 0 ? <ArrowUpOutlined /> : change < 0 ? <ArrowDownOutlined /> : <MinusOutlined />;
  return (
    <Flex gap={4}>
      {icon} {percentOfShare(change).replace('-', '−')}
    </Flex>
  );
}

function Sign({ values }: { values: readonly Value[] }) {
  const { trend } = useTexts();
  const { read } = readTrend(values);
  if (read === null) return trend.tooFew(values.length);
  return trend.variation[read.variation](read.rule === null ? '' : trend.rules[read.rule]);
}
