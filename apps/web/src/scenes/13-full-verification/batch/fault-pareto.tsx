import { useMemo } from 'react';
import type { Round } from '../../../api/lists.js';
import { ChartCard } from '../../../components/chart/chart-card.js';
import { showPercent } from '../../../components/show.js';
import { useFaultName, useTexts } from '../../../texts/use-texts.js';

interface Line {
  kind: string;
  name: string;
  count: number;
  share: string;
  cumulative: string;
  upTo: number;
}

/** What to mend first: kinds of fault by frequency with their cumulative share; a bar leads to its meters. */
export function FaultPareto({ round }: { round: Round }) {
  const t = useTexts();
  const faultName = useFaultName();
  const { faults } = round;
  const total = faults.reduce((sum, { count }) => sum + count, 0);
  const lines = useMemo(() => linesOf(faults, total, faultName), [faults, total, faultName]);
  const options = useMemo(
    () => optionsOf(lines, total, { count: t.pareto.count, cumulative: t.pareto.cumulative }),
    [lines, total, t],
  );
  const [first] = lines;
  if (!first) return null;
  const behind = `/batches/${encodeURIComponent(round.batchNo)}?tab=meters&verdict=fail&fault=`;
  const shown = lines.map(({ kind, name, count, share, cumulative }) => ({
    ...{ key: kind, cells: [name, count, share, cumulative], to: behind + kind },
  }));
  return (
    <ChartCard
      title={t.pareto.finding(first.name, first.count, total, first.share)}
      subtitle={t.pareto.basis(round.round, total, round.tested)}
      label={t.pareto.picture}
      options={options}
      head={[t.pareto.kind, t.pareto.count, t.pareto.share, t.pareto.cumulative]}
      lines={shown}
      lineAt={(_, index) => shown[index]}
    />
  );
}

function linesOf(faults: Round['faults'], total: number, nameOf: (kind: string) => string): Line[] {
  let upTo = 0;
  return faults.map(({ kind, count }) => {
    upTo += count;
    return {
      ...{ kind, count, upTo, name: nameOf(kind) },
      ...{ share: showPercent(count, total), cumulative: showPercent(upTo, total) },
    };
  });
}

function optionsOf(
  lines: Line[],
  total: number,
  words: { count: string; cumulative: string },
): Record<string, unknown> {
  const share = lines.map(({ upTo }) => Math.floor((upTo * 1000) / total) / 10);
  return {
    tooltip: { trigger: 'axis' },
    grid: { left: 48, right: 56, top: 36, bottom: 56 },
    xAxis: {
      type: 'category',
      data: lines.map(({ name }) => name),
      axisLabel: { interval: 0, width: 90, overflow: 'break' },
    },
    yAxis: [
      { type: 'value', name: words.count, minInterval: 1 },
      {
        type: 'value',
        name: words.cumulative,
        max: 100,
        min: 0,
        axisLabel: { formatter: '{value}%' },
        splitLine: { show: false },
      },
    ],
    series: [
      { type: 'bar', name: words.count, data: lines.map(({ count }) => count), color: '#0b7a75', barMaxWidth: 56 },
      { type: 'line', name: words.cumulative, yAxisIndex: 1, data: share, color: '#d48806', symbolSize: 8 },
    ],
  };
}
