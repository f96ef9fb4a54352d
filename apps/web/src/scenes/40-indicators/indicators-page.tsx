import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Descriptions, Empty, Flex, Popover, Select, Table, type TableProps } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Data } from '../../components/data.js';
import { useListState } from '../../components/list-state.js';
import { PageTitle } from '../../components/page.js';
import { useAnyPeriod, usePeriod } from '../../components/latest-period.js';
import { PeriodPicker } from '../../components/period-picker.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { pageOfRows } from '../../components/rate.js';
import { showCount, showPercent, showTime, showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import {
  scopeTypes,
  useIndicators,
  useValues,
  type Indicator,
  type ScopeType,
  type Value,
} from './indicator-queries.js';
import { TargetTag } from './target-tag.js';
import { useTrends } from './trend-queries.js';

/** Charts come when there is something to draw. */
const TrendCard = lazy(async () => ({ default: (await import('./trend-card.js')).TrendCard }));

interface Line {
  indicator: Indicator;
  value: Value;
}

/** Every indicator in one period: the value with its interval and target, and the way to the meters behind it. */
export function IndicatorsPage() {
  const t = useTexts();
  const indicators = useIndicators();
  return (
    <>
      <PageTitle title={t.judgement.menu.indicators} extra={<Filters />} />
      <Awaited query={indicators}>
        {(items) => (
          <>
            <Values indicators={items} />
            <Trends indicators={items} />
          </>
        )}
      </Awaited>
    </>
  );
}

function useScope(): ScopeType {
  const { value } = useListState();
  return scopeTypes.find((known) => known === value('scope')) ?? 'company';
}

function Filters() {
  const t = useTexts();
  const { change } = useListState();
  const scope = useScope();
  return (
    <Flex gap={12} wrap>
      <PeriodPicker period={useAnyPeriod()} everything />
      <Select<ScopeType>
        aria-label={t.judgement.scope}
        style={{ width: 150 }}
        value={scope}
        onChange={(wanted) => change({ scope: wanted === 'company' ? '' : wanted })}
        options={scopeTypes.map((known) => ({ value: known, label: t.judgement.scopes[known] }))}
      />
    </Flex>
  );
}

function Values({ indicators }: { indicators: Indicator[] }) {
  const t = useTexts();
  const scope = useScope();
  const concerned = indicators.filter(({ scopes }) => scopes.includes(scope));
  const answers = useValues(
    concerned.map(({ code }) => code),
    useAnyPeriod(),
    scope,
  );
  const failed = answers.find(({ error }) => error !== null);
  if (failed?.error) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />;
  const lines = concerned.flatMap((indicator, at) =>
    (answers[at]?.data ?? []).map((value): Line => ({ indicator, value })),
  );
  return (
    <Table<Line>
      size="middle"
      rowKey={({ indicator, value }) => `${indicator.code}/${value.scopeCode}`}
      columns={useColumns(scope)}
      dataSource={lines}
      loading={answers.some(({ isPending }) => isPending)}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.judgement.noValues} /> }}
    />
  );
}

/** Of the company month by month: what is noise and what is a real change. */
function Trends({ indicators }: { indicators: Indicator[] }) {
  const scope = useScope();
  const trends = useTrends(
    indicators.map(({ code }) => code),
    usePeriod(),
  );
  if (scope !== 'company') return null;
  return (
    <Suspense fallback={null}>
      {indicators.map((indicator, at) => {
        const values = trends[at]?.data ?? [];
        return values.length > 0 && <TrendCard key={indicator.code} indicator={indicator} values={values} />;
      })}
    </Suspense>
  );
}

function useColumns(scope: ScopeType): NonNullable<TableProps<Line>['columns']> {
  const { judgement: t } = useTexts();
  return [
    { title: t.indicator, render: (_, { indicator }) => <Name indicator={indicator} /> },
    ...(scope === 'company'
      ? []
      : [{ title: t.scopes[scope], render: (_: unknown, { value }: Line) => <Scope value={value} /> }]),
    {
      title: t.value,
      align: 'right',
      render: (_, { value }) => (
        <Link to={pageOfRows(value.rowsUrl)} className="number">
          {showPercent(value.numerator, value.denominator)}
        </Link>
      ),
    },
    {
      title: t.interval,
      align: 'right',
      className: 'number',
      render: (_, { value }) => `${showShare(value.low)} – ${showShare(value.high)}`,
    },
    {
      title: t.counted,
      align: 'right',
      className: 'number',
      render: (_, { value }) => `${showCount(value.numerator)} / ${showCount(value.denominator)}`,
    },
    { title: t.target, render: (_, { value }) => <TargetTag value={value} /> },
    { title: t.computedAt, className: 'number', render: (_, { value }) => showTime(value.computedAt) },
  ];
}

function Scope({ value }: { value: Value }) {
  return (
    <Data>
      {value.scopeName} {value.scopeName === value.scopeCode ? '' : `(${value.scopeCode})`}
    </Data>
  );
}

/** How it is computed stands behind its name. */
function Name({ indicator }: { indicator: Indicator }) {
  const { judgement: t } = useTexts();
  const items = [
    { key: 'n', label: t.numerator, children: indicator.numerator },
    { key: 'd', label: t.denominator, children: indicator.denominator },
    { key: 'h', label: t.howComputed, children: indicator.howComputed },
    { key: 'r', label: t.rule, children: <Data>{indicator.ruleVersion}</Data> },
  ];
  return (
    <Flex align="center" gap={4}>
      {indicator.name}
      <Popover
        trigger={['click', 'hover']}
        title={indicator.name}
        content={<Descriptions size="small" column={1} items={items} style={{ maxWidth: 420 }} />}
      >
        <Button type="text" size="small" icon={<InfoCircleOutlined />} aria-label={t.howComputed} />
      </Popover>
    </Flex>
  );
}
