import { Card, Col, Row, Table } from 'antd';
import { useMemo } from 'react';
import type { Round } from '../../../api/lists.js';
import { Chart } from '../../../components/chart.js';
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

/** What to mend first: kinds of fault by frequency with their cumulative share, as a picture and as a table. */
export function FaultPareto({ round }: { round: Round }) {
  const t = useTexts();
  const faultName = useFaultName();
  const total = round.faults.reduce((sum, { count }) => sum + count, 0);
  let upTo = 0;
  const lines = round.faults.map(({ kind, count }): Line => {
    upTo += count;
    return {
      ...{ kind, count, upTo, name: faultName(kind) },
      ...{ share: showPercent(count, total), cumulative: showPercent(upTo, total) },
    };
  });
  const [first] = lines;
  if (!first) return null;
  return (
    <Card title={t.pareto.finding(first.name, first.count, total, first.share)} className="section">
      <p>{t.pareto.basis(round.round, total, round.tested)}</p>
      <Row gutter={24}>
        <Col span={14}>
          <Picture lines={lines} total={total} />
        </Col>
        <Col span={10}>
          <LineTable lines={lines} />
        </Col>
      </Row>
    </Card>
  );
}

function LineTable({ lines }: { lines: Line[] }) {
  const t = useTexts();
  const columns = [
    { title: t.pareto.kind, dataIndex: 'name' },
    { title: t.pareto.count, dataIndex: 'count', align: 'right' as const },
    { title: t.pareto.share, dataIndex: 'share', align: 'right' as const },
    { title: t.pareto.cumulative, dataIndex: 'cumulative', align: 'right' as const },
  ];
  return <Table<Line> size="small" rowKey="kind" pagination={false} columns={columns} dataSource={lines} />;
}

function Picture({ lines, total }: { lines: Line[]; total: number }) {
  const t = useTexts();
  const options = useMemo(
    () => optionsOf(lines, total, { count: t.pareto.count, cumulative: t.pareto.cumulative }),
    [lines, total, t],
  );
  return <Chart options={options} label={t.pareto.picture} />;
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
