import { Card, Empty, Table } from 'antd';
import { Data } from '../../../components/data.js';
import { showCount, showTime } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Handover } from './return-queries.js';

/** Who took what when. */
export function HandoverTable({ handovers }: { handovers: Handover[] }) {
  const { returns: t } = useTexts();
  const text = (value: string | null | undefined) => <Data>{value ?? '–'}</Data>;
  return (
    <Card className="section" title={t.handovers.title}>
      <Table<Handover>
        size="small"
        rowKey="ordinal"
        pagination={false}
        dataSource={handovers}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.handovers.none} /> }}
        columns={[
          { title: t.handovers.ordinal, dataIndex: 'ordinal', className: 'number', width: 56 },
          { title: t.form.handedOn, dataIndex: 'handedOn', className: 'number' },
          {
            ...{ title: t.handovers.meters, dataIndex: 'meters', align: 'right', className: 'number' },
            render: showCount,
          },
          { title: t.handovers.way, dataIndex: 'way', render: (way: Handover['way']) => t.form.ways[way] },
          { title: t.form.takenBy, dataIndex: 'takenBy', render: text },
          {
            title: t.handovers.vehicle,
            render: (_, { carrier, vehicleNo }) => text([carrier, vehicleNo].filter(Boolean).join(' / ') || null),
          },
          { title: t.form.note, dataIndex: 'note', render: text },
          {
            title: t.handovers.recordedBy,
            render: (_, { recordedBy, recordedAt }) => (
              <>
                <Data>{recordedBy}</Data> <span className="number small">{showTime(recordedAt)}</span>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
