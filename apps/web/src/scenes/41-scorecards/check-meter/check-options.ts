import { showTime } from '../../../components/show.js';
import type { Texts } from '../../../texts/zh.js';
import type { CheckChart, ChartPoint } from './check-queries.js';

const [usual, signal, limit] = ['#0b7a75', '#c2410c', '#6b7280'];

/** Individual values above, moving ranges below, each with its limits; what is out of control by shape as well as colour. */
export function checkOptions({ points, limits }: CheckChart, t: Texts['checkMeter']): Record<string, unknown> {
  const times = points.map(({ measuredAt }) => showTime(measuredAt));
  const ranges = points.map(({ movingRange }) => (movingRange == null ? null : Number(movingRange)));
  return {
    tooltip: { trigger: 'axis' },
    grid: [
      { left: 64, right: 56, top: 28, height: 128 },
      { left: 64, right: 56, top: 196, height: 56 },
    ],
    xAxis: [0, 1].map((gridIndex) => ({
      ...{ type: 'category', data: times, gridIndex, boundaryGap: false },
      axisLabel: { show: gridIndex === 1 },
    })),
    yAxis: [
      { type: 'value', name: t.mean, scale: true, gridIndex: 0, nameTextStyle: { align: 'left' } },
      { type: 'value', name: t.range, min: 0, gridIndex: 1, splitNumber: 2, nameTextStyle: { align: 'left' } },
    ],
    series: [
      {
        ...{ type: 'line', name: t.mean, color: usual, data: points.map(markOf), symbolSize: 8 },
        markLine: linesOf([
          [limits?.upper, t.limits],
          [limits?.centre, ''],
          [limits?.lower, ''],
        ]),
      },
      {
        ...{ type: 'line', name: t.range, color: usual, data: ranges, symbolSize: 5, xAxisIndex: 1, yAxisIndex: 1 },
        markLine: linesOf([[limits?.rangeLimit, t.limits]]),
      },
    ],
  };
}

function markOf({ mean, signals }: ChartPoint): Record<string, unknown> {
  const out = signals.length > 0;
  return {
    value: Number(mean),
    symbol: out ? 'triangle' : 'circle',
    symbolSize: out ? 13 : 7,
    itemStyle: { color: out ? signal : usual },
  };
}

function linesOf(lines: readonly (readonly [string | undefined, string])[]): Record<string, unknown> {
  return {
    ...{ silent: true, symbol: 'none', lineStyle: { color: limit, type: 'dashed' } },
    data: lines.flatMap(([value, name]) =>
      value === undefined ? [] : [{ yAxis: Number(value), label: { formatter: name, position: 'end' } }],
    ),
  };
}
