import { useMemo } from 'react';
import type { LaneyChart, ReadVariation } from '#rules/40-indicators/control-charts';
import { ChartCard } from '../../components/chart/chart-card.js';
import { pageOfRows } from '../../components/rate.js';
import { showCount, showTime, showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Indicator, Value } from './indicator-queries.js';
import { readTrend } from './trend-queries.js';

/** How a rate went month by month, and whether its last step is more than chance; a point leads to its meters. */
export function TrendCard({ indicator, values }: { indicator: Indicator; values: Value[] }) {
  const { judgement: t, trend } = useTexts();
  const { chart, read, outside, assurance } = useMemo(() => readTrend(values), [values]);
  const target = values.at(-1)?.target ?? null;
  const options = useMemo(
    () => optionsOf(values, chart, { ...trend.series, target: target === null ? null : Number(target) }),
    [values, chart, trend, target],
  );
  const [first, last] = [values.at(0), values.at(-1)];
  const title = trend.finding(indicator.name, useSaid(values.length, read, outside));
  const lines = values.map((value) => ({
    ...{ key: value.period, to: pageOfRows(value.rowsUrl) },
    cells: [
      ...[value.period, showShare(value.value), `${showShare(value.low)} – ${showShare(value.high)}`],
      ...[
        showCount(value.numerator),
        showCount(value.denominator),
        value.target == null ? '–' : showShare(value.target),
      ],
    ],
  }));
  const counted = showCount(values.reduce((sum, { denominator }) => sum + denominator, 0));
  const basis =
    first && last ? trend.basis(`${first.period} – ${last.period}`, counted, showTime(last.cutOff)) : trend.none;
  return (
    <ChartCard
      title={title}
      subtitle={
        <>
          {basis} {assurance !== null && trend.assurance[assurance]} {chart && trend.whyLaney}
        </>
      }
      label={trend.picture(indicator.name)}
      options={options}
      head={[t.period, t.value, t.interval, t.numerator, t.denominator, t.target]}
      lines={lines}
      lineAt={(_, index) => lines[index]}
    />
  );
}

/** What holds now, and which months lie outside of the limits: both are on the picture. */
function useSaid(months: number, read: ReadVariation | null, outside: readonly string[]): string {
  const { trend } = useTexts();
  if (read === null) return trend.tooFew(months);
  const now = trend.variation[read.variation](read.rule === null ? '' : trend.rules[read.rule]);
  return outside.length === 0 ? now : trend.outside(now, outside.join(trend.separator));
}

interface Words {
  value: string;
  centre: string;
  limits: string;
  target: number | null;
  targetName: string;
}

/** Without limits, of too few months, the interval of each value stands in their place. */
function optionsOf(values: readonly Value[], chart: LaneyChart | null, words: Words): Record<string, unknown> {
  const percent = (share: number | string): number => Math.round(Number(share) * 1e6) / 1e4;
  const points = values.map(({ period }) => chart?.points.find((point) => point.period === period));
  const bound = (data: (number | null)[], type: string) => ({
    ...{ type: 'line', name: words.limits, data, step: 'middle', symbol: 'none', color: '#8c8c8c' },
    lineStyle: { type, width: 1.5 },
  });
  const lower = values.map(({ low }, at) => percent(points[at]?.lower ?? low));
  const upper = values.map(({ high }, at) => percent(points[at]?.upper ?? high));
  const lowest = Math.min(...lower, ...values.map(({ value }) => percent(value)), 100);
  return {
    tooltip: { trigger: 'axis' },
    legend: { bottom: 0 },
    grid: { left: 64, right: 24, top: 24, bottom: 64 },
    xAxis: { type: 'category', data: values.map(({ period }) => period) },
    yAxis: { type: 'value', min: Math.max(0, Math.floor(lowest - 1)), max: 100, axisLabel: { formatter: '{value}%' } },
    series: [
      {
        ...{ type: 'line', name: words.value, color: '#0b7a75', symbolSize: 9 },
        data: values.map(({ value }, at) => {
          const point = points[at];
          const out = point !== undefined && (point.value < point.lower || point.value > point.upper);
          return {
            value: percent(value),
            ...(out && { symbol: 'diamond', symbolSize: 14, itemStyle: { color: '#d4380d' } }),
          };
        }),
        ...(words.target !== null && {
          markLine: {
            ...{ silent: true, symbol: 'none', data: [{ yAxis: percent(words.target) }] },
            lineStyle: { type: 'dashed', color: '#1d39c4' },
            label: { formatter: words.targetName, position: 'insideEndTop' },
          },
        }),
      },
      ...(chart
        ? [
            {
              ...bound(
                values.map(() => percent(chart.centre)),
                'solid',
              ),
              name: words.centre,
              step: false,
            },
          ]
        : []),
      bound(lower, 'dashed'),
      bound(upper, 'dashed'),
    ],
  };
}
