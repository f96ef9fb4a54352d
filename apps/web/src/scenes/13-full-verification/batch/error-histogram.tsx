import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Segmented, Select, Table } from 'antd';
import { useMemo } from 'react';
import { answerOf, api } from '../../../api/api.js';
import { withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';
import { Chart } from '../../../components/chart.js';
import { given, useListState } from '../../../components/list-state.js';
import { showCount } from '../../../components/show.js';
import { useTexts } from '../../../texts/use-texts.js';

type Errors = Omit<components['schemas']['ErrorsView'], 'raw' | 'rounded'> & {
  raw: { from: number; to: number; count: number }[];
  rounded: { error: string; count: number }[];
};

interface Bar {
  error: string;
  at: number;
  count: number;
}

function useErrors(batchNo: string, round: number, point: string) {
  return useQuery({
    queryKey: ['errors', batchNo, round, point],
    queryFn: async () =>
      withLists<Errors>(
        await answerOf(
          api.GET('/api/v1/batches/{batchNo}/full-verification/errors', {
            params: { path: { batchNo }, query: { round, ...given({ point }) } },
          }),
        ),
      ),
  });
}

/** How the errors lie at a test point, as measured or as judged, beside the limits: centred, or near one of them? */
export function ErrorHistogram({ batchNo, round }: { batchNo: string; round: number }) {
  const { judgement } = useTexts();
  const t = judgement.errors;
  const { value, change } = useListState();
  const errors = useErrors(batchNo, round, value('point')).data;
  const judged = value('errors') === 'judged';
  if (!errors || errors.n === 0 || errors.point == null) return null;
  return (
    <Card
      className="section"
      title={t.finding(errors.point, errors.failed, showCount(errors.n))}
      extra={
        <Flex gap={8}>
          <Segmented
            size="small"
            value={judged ? 'judged' : 'measured'}
            onChange={(wanted) => change({ errors: wanted === 'judged' ? 'judged' : '' })}
            options={[
              { value: 'measured', label: t.raw },
              { value: 'judged', label: t.rounded },
            ]}
          />
          <Select
            size="small"
            aria-label={t.point}
            style={{ width: 160 }}
            value={errors.point}
            onChange={(point: string) => change({ point })}
            options={errors.points.map((point) => ({ value: point, label: point }))}
          />
        </Flex>
      }
    >
      <p>{basisOf(errors, t.basis)}</p>
      <Shown errors={errors} judged={judged} />
    </Card>
  );
}

const fixed = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(3));

function basisOf(errors: Errors, basis: (...given: [string, string, string, string, string]) => string): string {
  const limit = errors.limit ?? '–';
  const internal = ((Number(limit) * errors.internalLimitPercent) / 100).toFixed(2);
  return basis(fixed(errors.mean), fixed(errors.s), fixed(errors.ppk), limit, internal);
}

function Shown({ errors, judged }: { errors: Errors; judged: boolean }) {
  const { judgement } = useTexts();
  const t = judgement.errors;
  const bars = useMemo(() => (judged ? judgedBars(errors) : measuredBars(errors)), [errors, judged]);
  const options = useMemo(() => histogramOf(bars, errors, { error: t.error, meters: t.meters }), [bars, errors, t]);
  return (
    <Flex gap={24} wrap>
      <div style={{ flex: '1 1 480px', minWidth: 0 }}>
        <Chart options={options} label={t.picture} />
      </div>
      <div role="region" aria-label={t.picture} tabIndex={0} className="number chart-rows">
        <Table<Bar>
          size="small"
          rowKey="error"
          pagination={false}
          dataSource={bars.filter(({ count }) => count > 0)}
          columns={[
            { title: t.error, dataIndex: 'error', align: 'right' },
            { title: t.meters, dataIndex: 'count', align: 'right' },
          ]}
        />
      </div>
    </Flex>
  );
}

const judgedBars = ({ rounded }: Errors): Bar[] =>
  rounded.map(({ error, count }) => ({ error, count, at: Number(error) }));

const measuredBars = ({ raw }: Errors): Bar[] =>
  raw.map(({ from, to, count }) => ({ error: `${from} – ${to}`, count, at: (from + to) / 2 }));

function histogramOf(
  bars: Bar[],
  { limit, internalLimitPercent }: Errors,
  words: { error: string; meters: string },
): Record<string, unknown> {
  const legal = Number(limit);
  const internal = (legal * internalLimitPercent) / 100;
  const line = (xAxis: number, type: string) => ({ xAxis, lineStyle: { type, width: 1.5 }, label: { show: false } });
  return {
    tooltip: { trigger: 'axis' },
    grid: { left: 56, right: 24, top: 36, bottom: 44 },
    xAxis: {
      type: 'value',
      name: words.error,
      nameLocation: 'middle',
      nameGap: 28,
      min: -legal * 1.2,
      max: legal * 1.2,
    },
    yAxis: { type: 'value', name: words.meters, minInterval: 1 },
    series: [
      {
        type: 'bar',
        name: words.meters,
        data: bars.map(({ at, count }) => [at, count]),
        color: '#0b7a75',
        barMinWidth: 2,
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...[line(-legal, 'dashed'), line(legal, 'dashed')],
            ...[line(-internal, 'dotted'), line(internal, 'dotted')],
          ],
        },
      },
    ],
  };
}
