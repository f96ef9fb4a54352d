import type { Texts } from '../../texts/zh.js';
import type { RigMap } from './rig-trend-queries.js';
import type { PositionFigures } from './scorecard-queries.js';

export type Cell = PositionFigures & { rig: string };

/** High is orange, low is blue: told apart by people who do not see red and green; an odd position has a frame and an arrow, too. */
export function mapOptions(rigs: readonly RigMap[], cells: readonly Cell[], t: Texts['rigs']): Record<string, unknown> {
  const rows = rigs.map(({ code }) => code);
  const columns = Array.from({ length: Math.max(0, ...rigs.map(({ positions }) => positions)) }, (_, at) => at + 1);
  const widest = Math.max(0.1, ...cells.map(({ difference }) => Math.abs(Number(difference)))) * 0.6;
  return {
    aria: { enabled: false },
    grid: { left: 56, right: 16, top: 28, bottom: 52 },
    tooltip: {
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const cell = cells[dataIndex];
        return cell ? t.mapCell(cell.rig, cell.position, cell.difference, cell.n) : '';
      },
    },
    xAxis: {
      ...{ type: 'category', position: 'top', data: columns, axisTick: { show: false } },
      axisLabel: { interval: (at: number) => at === 0 || (at + 1) % 5 === 0 },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, data: rows.map(t.rigOf), axisTick: { show: false } },
      axisLabel: { interval: 0 },
    },
    visualMap: {
      ...{
        min: -widest,
        max: widest,
        calculable: false,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        precision: 2,
      },
      inRange: { color: ['#1e6edc', '#9dbff0', '#eef1f4', '#f6c391', '#e67814'] },
      ...{ itemWidth: 12, itemHeight: 160, text: [`+${widest.toFixed(2)} %`, `−${widest.toFixed(2)} %`] },
    },
    series: [{ type: 'heatmap', label: { show: true, fontSize: 11, color: '#1a1a1a' }, data: cells.map(markOf(rows)) }],
  };
}

const markOf =
  (rows: readonly string[]) =>
  ({ rig, position, difference, odd }: Cell) => ({
    value: [position - 1, rows.indexOf(rig), Number(difference)],
    label: { show: odd, formatter: Number(difference) > 0 ? '▲' : '▼' },
    itemStyle: odd ? { borderColor: '#a8071a', borderWidth: 2 } : { borderColor: '#fff', borderWidth: 0.5 },
  });
