import { Card, Flex, Table } from 'antd';
import { useMemo } from 'react';
import { Awaited } from '../../../components/awaited.js';
import { Chart } from '../../../components/chart.js';
import { useTexts } from '../../../texts/use-texts.js';
import { type OcCurve as Curve, useOcCurve } from '../incoming-queries.js';

interface Line {
  key: string;
  name: string;
  share: string;
  probability: string;
}

const percent = (share: number, digits = 2): string => `${(share * 100).toFixed(digits)}%`;

/** What the plan can catch and what not: how probably lots of each quality pass, with both risk points. */
export function OcCurve({ batchNo }: { batchNo: string }) {
  return <Awaited query={useOcCurve(batchNo)}>{(curve) => <Shown curve={curve} />}</Awaited>;
}

function Shown({ curve }: { curve: Curve }) {
  const t = useTexts().incoming.sampling.oc;
  const options = useMemo(() => pictureOf(curve, t), [curve, t]);
  return (
    <Card className="section" title={t.title(percent(curve.producersRisk.share), percent(curve.consumersRisk.share))}>
      <p>{t.basis(curve.sampleSize, curve.acceptanceNumber)}</p>
      <Flex gap={24} wrap>
        <div style={{ flex: '2 1 460px', minWidth: 0 }}>
          <Chart options={options} label={t.picture} />
        </div>
        <Table<Line>
          size="small"
          className="number"
          style={{ flex: '1 1 300px' }}
          pagination={false}
          dataSource={linesOf(curve, t)}
          columns={[
            { title: t.share, dataIndex: 'share', align: 'right' },
            { title: t.probability, dataIndex: 'probability', align: 'right' },
            { title: '', dataIndex: 'name' },
          ]}
        />
      </Flex>
    </Card>
  );
}

type Words = { producer: string; consumer: string; aql: string; share: string; probability: string };

function linesOf(curve: Curve, t: Words): Line[] {
  const named = [
    { name: t.producer, point: curve.producersRisk },
    ...(curve.atAql ? [{ name: t.aql, point: curve.atAql }] : []),
    { name: t.consumer, point: curve.consumersRisk },
  ];
  const plain = curve.points.filter((_, at) => at % 10 === 0).map((point) => ({ name: '', point }));
  return [...named, ...plain].map(({ name, point }, at) => ({
    ...{ key: String(at), name, share: percent(point.share), probability: percent(point.probability, 1) },
  }));
}

function pictureOf(curve: Curve, t: Words): Record<string, unknown> {
  const risk = (name: string, point: { share: number; probability: number }, symbol: string, color: string) => ({
    ...{ type: 'line', name, symbol, symbolSize: 12, color, data: [[point.share * 100, point.probability * 100]] },
  });
  return {
    tooltip: {
      trigger: 'item',
      valueFormatter: (value: number | number[]) =>
        [value]
          .flat()
          .map((x) => x.toFixed(2))
          .join(' → '),
    },
    grid: { left: 60, right: 24, top: 20, bottom: 48 },
    xAxis: { type: 'value', name: `${t.share} %`, nameLocation: 'middle', nameGap: 28, min: 0 },
    yAxis: { type: 'value', name: `${t.probability} %`, nameLocation: 'middle', nameGap: 40, min: 0, max: 100 },
    series: [
      {
        ...{ type: 'line', name: t.probability, showSymbol: false, color: '#0b7a75', lineStyle: { width: 2.5 } },
        data: curve.points.map(({ share, probability }) => [share * 100, probability * 100]),
      },
      risk(t.producer, curve.producersRisk, 'triangle', '#1d6fa5'),
      risk(t.consumer, curve.consumersRisk, 'diamond', '#a8071a'),
    ],
  };
}
