import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Descriptions, Empty, Flex, Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { ChartCard } from '../../../components/chart/chart-card.js';
import { Data } from '../../../components/data.js';
import { useListState } from '../../../components/list-state.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { usePointText, useTexts } from '../../../texts/use-texts.js';
import { checkOptions } from './check-options.js';
import { useCheckChart, type CheckChart, type Series } from './check-queries.js';
import { MeasurementList } from './measurement-list.js';
import { RecordMeasurement } from './record-measurement.js';
import './check-meter.css';

/** How a rig stands by its check meter: control chart, repeatability, stability. */
export function CheckMeter({ code }: { code: string }) {
  const { value } = useListState();
  const wanted = { checkMeterNo: value('checkMeter'), position: value('checkPosition'), point: value('checkPoint') };
  const chart = useCheckChart(code, wanted);
  return <Awaited query={chart}>{(found) => <Shown code={code} chart={found} />}</Awaited>;
}

function Shown({ code, chart }: { code: string; chart: CheckChart }) {
  const { checkMeter: t } = useTexts();
  const pointText = usePointText();
  const { shown } = chart;
  if (!shown) {
    return (
      <Card className="section" title={t.title} extra={<Record code={code} last={null} />}>
        <Empty description={t.none} />
      </Card>
    );
  }
  return (
    <>
      <Control code={code} chart={chart} shown={shown} />
      <Card className="section" title={t.figures(shown.checkMeterNo, shown.position, pointText(shown.point))}>
        <Figures chart={chart} />
        <MeasurementList code={code} series={shown} />
      </Card>
    </>
  );
}

function Control({ code, chart, shown }: { code: string; chart: CheckChart; shown: Series }) {
  const { checkMeter: t } = useTexts();
  const pointText = usePointText();
  const options = useMemo(() => checkOptions(chart, t), [chart, t]);
  const { points, limits } = chart;
  const out = points.filter(({ signals }) => signals.length > 0).length;
  const [first, last] = [points.at(0), points.at(-1)];
  return (
    <ChartCard
      title={limits ? t.finding(code, out, points.length) : t.tooFew(code, points.length)}
      subtitle={t.basis(
        `${shown.checkMeterNo} · ${t.at(shown.position)} · ${pointText(shown.point)}`,
        `${showTime(first?.measuredAt)} – ${showTime(last?.measuredAt)}`,
        points.length,
        limits?.baseline ?? 0,
      )}
      label={t.picture}
      options={options}
      head={[t.measuredAt, t.mean, t.range, t.readings, t.signal]}
      lines={points.map((point) => ({
        key: String(point.id),
        cells: [
          ...[showTime(point.measuredAt), point.mean, point.movingRange ?? '–', point.readings],
          point.signals.map((signal) => t.signals[signal]).join(' ') || '–',
        ],
      }))}
      extra={
        <>
          <SeriesChoice series={chart.series} shown={shown} />
          <Record code={code} last={shown} />
        </>
      }
    />
  );
}

function SeriesChoice({ series, shown }: { series: readonly Series[]; shown: Series }) {
  const { checkMeter: t } = useTexts();
  const pointText = usePointText();
  const { change } = useListState();
  const keyOf = ({ checkMeterNo, position, point }: Series): string => [checkMeterNo, position, point].join('\n');
  return (
    <Select
      size="small"
      aria-label={t.series}
      style={{ width: 320 }}
      value={keyOf(shown)}
      onChange={(key: string) => {
        const [checkMeter = '', checkPosition = '', checkPoint = ''] = key.split('\n');
        change({ checkMeter, checkPosition, checkPoint });
      }}
      options={series.map((known) => ({
        value: keyOf(known),
        label: <Data>{`${known.checkMeterNo} · ${t.at(known.position)} · ${pointText(known.point)}`}</Data>,
      }))}
    />
  );
}

/** Repeatability and stability with what they are made of, and what the stability is held against. */
function Figures({ chart: { repeatability, stability, groups, permissibleError } }: { chart: CheckChart }) {
  const { checkMeter: t } = useTexts();
  const items = [
    {
      key: 'repeatability',
      label: t.repeatability,
      children: repeatability
        ? t.repeatabilityOf(repeatability.s, repeatability.n, showTime(repeatability.measuredAt))
        : t.noRepeatability,
    },
    {
      key: 'stability',
      label: t.stability,
      children: stability ? (
        <Flex gap={8} wrap>
          {t.stabilityOf(stability.value, groups.length, permissibleError)}
          <Tag color={stability.holds ? 'success' : 'error'}>{stability.holds ? t.holds : t.holdsNot}</Tag>
        </Flex>
      ) : (
        t.noStability
      ),
    },
    {
      key: 'groups',
      label: t.groups,
      children: (
        <span translate="no" className="check-groups">
          {groups.map(({ month, mean, n }) => `${month} ${mean} (${n})`).join(' · ')}
        </span>
      ),
    },
  ];
  return <Descriptions size="small" column={1} items={items} className="section" />;
}

function Record({ code, last }: { code: string; last: Series | null }) {
  const { checkMeter: t } = useTexts();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('check-measurements.record')) return null;
  return (
    <>
      <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t.record}
      </Button>
      {open && <RecordMeasurement code={code} last={last} onClose={() => setOpen(false)} />}
    </>
  );
}
