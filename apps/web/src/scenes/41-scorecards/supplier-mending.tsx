import { WarningOutlined } from '@ant-design/icons';
import { Card, Descriptions, Empty, Flex, Table, Tag, type TableProps } from 'antd';
import { BatchLink } from '../../components/batch-link.js';
import { showCount, showPercent, showShare } from '../../components/show.js';
import { useTexts, wordFor } from '../../texts/use-texts.js';
import type { SupplierDetail } from './scorecard-queries.js';

type MendedBatch = SupplierDetail['mendedBatches'][number];

/** How fast the supplier mends: from the order to the day it was done, batch by batch. */
export function Mending({ card: { mending, mendedBatches } }: { card: SupplierDetail }) {
  const { judgement } = useTexts();
  const t = judgement.mending;
  const { ordered, done, medianDays, late } = mending;
  const items = [
    {
      key: 'o',
      label: t.done,
      children: ordered === 0 ? judgement.noData : `${showCount(done)} / ${showCount(ordered)}`,
    },
    { key: 'd', label: t.median, children: medianDays == null ? judgement.noData : t.days(medianDays) },
    {
      ...{ key: 'l', label: t.late },
      children: late
        ? t.share(
            showPercent(late.numerator, late.denominator),
            `${showCount(late.numerator)} / ${showCount(late.denominator)}`,
            `${showShare(late.low)}–${showShare(late.high)}`,
          )
        : judgement.noData,
    },
  ];
  return (
    <Card className="section" title={t.title}>
      <Descriptions size="small" column={{ xs: 1, sm: 2, xl: 3 }} items={items} />
      <Table<MendedBatch>
        size="small"
        rowKey={({ batchNo, gate, round }) => `${batchNo}/${gate}/${round}`}
        columns={useColumns()}
        dataSource={mendedBatches}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.none} /> }}
      />
    </Card>
  );
}

function useColumns(): NonNullable<TableProps<MendedBatch>['columns']> {
  const { judgement } = useTexts();
  const t = judgement.mending;
  return [
    { title: judgement.batch, render: (_, { batchNo }) => <BatchLink batchNo={batchNo} /> },
    { title: t.gate, render: (_, { gate }) => wordFor(t.gates, gate) },
    { title: judgement.round, dataIndex: 'round', align: 'right' },
    { title: t.orderedOn, dataIndex: 'orderedOn', className: 'number' },
    { title: judgement.dueOn, dataIndex: 'dueOn', className: 'number' },
    {
      title: t.doneOn,
      className: 'number',
      render: (_, batch) => batch.doneOn ?? (batch.returnedOn ? t.returned(batch.returnedOn) : t.open),
    },
    {
      title: t.took,
      className: 'number',
      render: (_, { days, late }) => (
        <Flex gap={8}>
          {showCount(days)}
          {late && (
            <Tag color="error" icon={<WarningOutlined />}>
              {t.isLate}
            </Tag>
          )}
        </Flex>
      ),
    },
  ];
}
