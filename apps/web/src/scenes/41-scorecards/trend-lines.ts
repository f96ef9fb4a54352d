import type { Texts } from '../../texts/zh.js';
import type { RigTrend } from './rig-trend-queries.js';

const colours = ['#c2410c', '#0b7a75', '#6d28d9', '#1d4ed8'];

/** A line a rig; those that are named stand out by colour, width and their name at the end. */
export function trendOptions(
  trends: readonly RigTrend[],
  named: readonly string[],
  t: Texts['rigs'],
): Record<string, unknown> {
  const months = [...new Set(trends.flatMap((trend) => trend.months.map(({ month }) => month)))].sort();
  return {
    aria: { enabled: false },
    grid: { left: 56, right: 72, top: 32, bottom: 32 },
    tooltip: {
      formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) => {
        const [trend, month] = [trends[seriesIndex], trends[seriesIndex]?.months[dataIndex]];
        return trend && month
          ? `${t.rigOf(trend.code)} ${month.month}<br>${month.offset} % (${month.low} – ${month.high})`
          : '';
      },
    },
    xAxis: { type: 'category', data: months, boundaryGap: false },
    yAxis: { type: 'value', name: t.offset, nameTextStyle: { align: 'left' } },
    series: trends.map(({ code, months: points }) => {
      const at = named.indexOf(code);
      const [colour, width] = at < 0 ? ['rgba(128,128,128,0.35)', 1] : [colours[at % colours.length], 3];
      return {
        ...{ type: 'line', name: t.rigOf(code), data: points.map(({ month, offset }) => [month, Number(offset)]) },
        ...{ lineStyle: { color: colour, width }, itemStyle: { color: colour }, z: at < 0 ? 1 : 3 },
        ...{ showSymbol: at >= 0, symbolSize: at < 0 ? 4 : 8, triggerLineEvent: false },
        endLabel: { show: at >= 0, formatter: t.rigOf(code), color: colour, fontWeight: 600 },
      };
    }),
  };
}
