import { PrinterOutlined } from '@ant-design/icons';
import { Button, Card, Col, Descriptions, Empty, Flex, Row, Table, type TableProps } from 'antd';
import { Link, useParams } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Chart } from '../../components/chart.js';
import { Data } from '../../components/data.js';
import { PageTitle } from '../../components/page.js';
import { usePeriod } from '../../components/latest-period.js';
import { PeriodPicker } from '../../components/period-picker.js';
import { pageOfRows, Rate } from '../../components/rate.js';
import { showCount, showPercent, showTime, showShare } from '../../components/show.js';
import { useTexts } from '../../texts/use-texts.js';
import { useProblemName } from '../14-quality-problems/problem-words.js';
import { RaiseProblem } from '../14-quality-problems/raise-problem.js';
import { Place } from './card-table.js';
import { Mending } from './supplier-mending.js';
import { SupplierLots } from './supplier-lots.js';
import { useSupplierCard, type SupplierDetail } from './scorecard-queries.js';

type Part = SupplierDetail['parts'][number];
type Fault = SupplierDetail['faults'][number];
type Defect = SupplierDetail['hiddenDefectRounds'][number];
type Problem = SupplierDetail['problems'][number];

/** One supplier in a period: the score and what it is made of, the faults, what is open. */
export function SupplierPage() {
  const { code = '' } = useParams();
  const { judgement: t } = useTexts();
  const card = useSupplierCard(code, usePeriod());
  return (
    <>
      <PageTitle
        title={<Data>{`${t.scopes.supplier} ${card.data?.name ?? code}`}</Data>}
        extra={<Extra card={card.data} />}
      />
      <Awaited query={card}>
        {(found) => (
          <>
            <Figures card={found} />
            <Faults card={found} />
            <Open card={found} />
            <Mending card={found} />
          </>
        )}
      </Awaited>
      <SupplierLots supplierCode={code} />
    </>
  );
}

function Extra({ card }: { card: SupplierDetail | undefined }) {
  const { judgement: t, problems, rigs } = useTexts();
  const period = usePeriod();
  const rate = card?.passRate;
  const figures = rate
    ? `${showPercent(rate.numerator, rate.denominator)} (${rate.numerator} / ${rate.denominator})`
    : t.noData;
  return (
    <Flex gap={8} wrap>
      {card && (
        <RaiseProblem
          subject={{ supplierCode: card.code }}
          title={problems.raise.ofSupplier(card.name, period)}
          finding={`${card.name} ${period} ${t.passRate} ${figures}`}
        />
      )}
      <PeriodPicker period={usePeriod()} />
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {rigs.print}
      </Button>
    </Flex>
  );
}

function Figures({ card }: { card: SupplierDetail }) {
  const { judgement: t } = useTexts();
  const items = [
    { key: 's', label: t.score, children: card.score ?? t.noData },
    { key: 'p', label: t.passRate, children: <Rate rate={card.passRate} /> },
    { key: 'q', label: t.place, children: <Place place={card.place} /> },
  ];
  const columns: NonNullable<TableProps<Part>['columns']> = [
    { title: t.name, dataIndex: 'name' },
    { title: t.weight, dataIndex: 'weight', align: 'right' },
    {
      title: t.counted,
      align: 'right',
      render: (_, { numerator, denominator }) => `${showCount(numerator)} / ${showCount(denominator)}`,
    },
    { title: t.points, dataIndex: 'points', align: 'right', render: (points: string | null) => points ?? t.noData },
  ];
  return (
    <Card className="section" title={t.parts}>
      <Descriptions size="small" column={3} items={items} />
      <Table<Part> size="small" rowKey="code" columns={columns} dataSource={card.parts} pagination={false} />
    </Card>
  );
}

function Faults({ card: { faults } }: { card: SupplierDetail }) {
  const { judgement: t } = useTexts();
  if (faults.length === 0) return null;
  const columns: NonNullable<TableProps<Fault>['columns']> = [
    { title: t.faults, render: (_, { name, rowsUrl }) => <Link to={pageOfRows(rowsUrl)}>{name}</Link> },
    { title: t.count, dataIndex: 'count', align: 'right' },
    { title: t.share, dataIndex: 'cumulativeShare', align: 'right', render: showShare },
  ];
  return (
    <Card className="section" title={t.faults}>
      <Row gutter={24}>
        <Col span={14}>
          <Chart options={paretoOf(faults, t.count)} label={t.faults} />
        </Col>
        <Col span={10}>
          <Table<Fault> size="small" rowKey="kind" columns={columns} dataSource={faults} pagination={false} />
        </Col>
      </Row>
    </Card>
  );
}

function paretoOf(faults: Fault[], word: string): Record<string, unknown> {
  return {
    tooltip: { trigger: 'axis' },
    grid: { left: 48, right: 16, top: 36, bottom: 56 },
    xAxis: {
      type: 'category',
      data: faults.map(({ name }) => name),
      axisLabel: { interval: 0, width: 90, overflow: 'break' },
    },
    yAxis: { type: 'value', name: word, minInterval: 1 },
    series: [{ type: 'bar', name: word, data: faults.map(({ count }) => count), color: '#0b7a75', barMaxWidth: 56 }],
  };
}

const problemLink = (no: string) => (
  <Link to={`/problems/${no}`} className="number">
    <Data>{no}</Data>
  </Link>
);

function Open({ card }: { card: SupplierDetail }) {
  const { judgement: t } = useTexts();
  const nameOf = useProblemName();
  const batch = (batchNo: string | null | undefined) =>
    batchNo == null ? (
      '–'
    ) : (
      <Link to={`/batches/${encodeURIComponent(batchNo)}`} className="number">
        <Data>{batchNo}</Data>
      </Link>
    );
  const defects: NonNullable<TableProps<Defect>['columns']> = [
    { title: t.batch, dataIndex: 'batchNo', render: batch },
    { title: t.round, dataIndex: 'round', align: 'right' },
    { title: t.judgedAt, dataIndex: 'judgedAt', className: 'number', render: showTime },
    { title: t.counted, render: (_, { passed, tested }) => `${showCount(passed)} / ${showCount(tested)}` },
  ];
  const problems: NonNullable<TableProps<Problem>['columns']> = [
    { title: t.problemNo, dataIndex: 'no', render: problemLink },
    { title: t.batch, dataIndex: 'batchNo', render: batch },
    {
      title: t.cause,
      render: (_, problem) => <span translate="no">{nameOf({ ...problem, title: problem.title ?? null })}</span>,
    },
    { title: t.dueOn, dataIndex: 'dueOn', render: (day: string | null) => day ?? '–' },
  ];
  const none = { emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.noneOdd} /> };
  return (
    <Row gutter={16}>
      <Col xs={24} xl={12}>
        <Card className="section" title={t.defects}>
          <Table<Defect>
            size="small"
            rowKey={({ batchNo, round }) => `${batchNo}/${round}`}
            columns={defects}
            dataSource={card.hiddenDefectRounds}
            pagination={false}
            locale={none}
          />
        </Card>
      </Col>
      <Col xs={24} xl={12}>
        <Card className="section" title={t.problems}>
          <Table<Problem>
            size="small"
            rowKey="no"
            columns={problems}
            dataSource={card.problems}
            pagination={false}
            locale={none}
          />
        </Card>
      </Col>
    </Row>
  );
}
