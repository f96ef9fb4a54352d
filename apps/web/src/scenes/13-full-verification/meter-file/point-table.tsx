import { Table } from 'antd';
import type { Point } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { VerdictTag } from '../../../components/verdict-tag.js';
import { usePointText, useTexts } from '../../../texts/use-texts.js';

/** Each test point as captured, as rounded, and against its limit: raw values are never hidden behind the verdict. */
export function PointTable({ points }: { points: Point[] }) {
  const t = useTexts();
  const pointText = usePointText();
  const verdict = (given: string | null) => <VerdictTag verdict={given} />;
  const number = { align: 'right' as const, className: 'number' };
  const columns = [
    { title: t.meter.point, dataIndex: 'point', render: pointText },
    {
      title: t.meter.readings,
      dataIndex: 'readings',
      ...number,
      render: (readings: string[]) => <Data>{readings.join(' | ')}</Data>,
    },
    { title: t.meter.rounded, dataIndex: 'rounded', ...number, render: (value: string | null) => value ?? '–' },
    {
      title: t.meter.limit,
      dataIndex: 'limit',
      ...number,
      render: (limit: string | null) => (limit === null ? '–' : `±${limit}`),
    },
    { title: t.meter.verdict, dataIndex: 'verdict', render: verdict },
    { title: t.meter.byRig, dataIndex: 'rigConclusion', render: verdict },
  ];
  return (
    <Table<Point>
      size="small"
      rowKey="point"
      columns={columns}
      dataSource={points}
      pagination={false}
      locale={{ emptyText: t.meter.noPoints }}
    />
  );
}
