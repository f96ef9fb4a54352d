import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Empty, Flex, Segmented, Table, Typography } from 'antd';
import type { EChartsType } from 'echarts/core';
import { useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '../../texts/use-texts.js';
import { Chart, type Picked } from '../chart.js';
import { csvText } from './csv-text.js';
import { saveText, savePicture } from './save-picture.js';

/** One line of the table behind a picture, and where its meters are. */
export interface ChartLine {
  key: string;
  cells: readonly (string | number | null)[];
  to?: string | undefined;
}

interface ChartCardProps {
  /** What is found, in a sentence. */
  title: string;
  /** Filter, period, n and cut-off. */
  subtitle: ReactNode;
  /** What it is, for those who cannot see it, and the name of its files. */
  label: string;
  options: Record<string, unknown>;
  head: readonly string[];
  lines: readonly ChartLine[];
  /** Which line a click on the picture means. */
  lineAt?: (series: number, index: number) => ChartLine | undefined;
  extra?: ReactNode;
}

/** The frame of every chart: the finding above it, the same as a table, files of both, and a click to the meters. */
export function ChartCard(props: ChartCardProps) {
  const { title, subtitle, label, options, lines, lineAt, extra } = props;
  const t = useTexts();
  const navigate = useNavigate();
  const chart = useRef<EChartsType | null>(null);
  const [asTable, setAsTable] = useState(false);
  const open = ({ seriesIndex, dataIndex }: Picked): void => {
    const to = lineAt?.(seriesIndex, dataIndex)?.to;
    if (to !== undefined) void navigate(to);
  };
  return (
    <Card
      className="section chart-card"
      title={<span title={title}>{title}</span>}
      extra={
        <Flex gap={8} align="center">
          {extra}
          <Segmented
            size="small"
            aria-label={t.chart.view}
            value={asTable ? 'table' : 'picture'}
            onChange={(wanted) => setAsTable(wanted === 'table')}
            options={[
              { value: 'picture', label: t.chart.picture },
              { value: 'table', label: t.chart.table },
            ]}
          />
        </Flex>
      }
    >
      <Typography.Paragraph type="secondary">{subtitle}</Typography.Paragraph>
      {lines.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.judgement.noData} />}
      {lines.length > 0 && asTable && <Twin {...props} />}
      {lines.length > 0 && !asTable && (
        <Chart options={options} label={`${title} ${label}`} onReady={(made) => (chart.current = made)} onPick={open} />
      )}
      {lines.length > 0 && <Files {...props} chart={() => (asTable ? null : chart.current)} />}
    </Card>
  );
}

/** The same figures as a table, each line with its way to the meters. */
function Twin({ head, lines, label }: ChartCardProps) {
  const columns = head.map((title, at) => ({
    ...{ key: String(at), title, className: 'number', align: at === 0 ? ('left' as const) : ('right' as const) },
    render: (_: unknown, { cells, to }: ChartLine) => {
      const cell = cells[at] ?? '–';
      return at === 0 && to !== undefined ? <Link to={to}>{cell}</Link> : cell;
    },
  }));
  return (
    <Table<ChartLine>
      size="small"
      aria-label={label}
      columns={columns}
      dataSource={[...lines]}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    />
  );
}

function Files({ head, lines, label, chart }: ChartCardProps & { chart: () => EChartsType | null }) {
  const t = useTexts();
  return (
    <Flex justify="end" gap={4}>
      <Button
        type="text"
        size="small"
        icon={<DownloadOutlined />}
        onClick={() => {
          const made = chart();
          if (made) void savePicture(made, `${label}.png`);
        }}
      >
        {t.chart.png}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<DownloadOutlined />}
        onClick={() => saveText(csvText([head, ...lines.map(({ cells }) => cells)]), `${label}.csv`)}
      >
        {t.chart.csv}
      </Button>
    </Flex>
  );
}
