import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { answerOf, api } from '../../../api/api.js';
import { withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';
import { ChartCard } from '../../../components/chart/chart-card.js';
import { given, useListState } from '../../../components/list-state.js';
import { showCount } from '../../../components/show.js';
import { usePointText, useTexts } from '../../../texts/use-texts.js';

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
  const { value } = useListState();
  const errors = useErrors(batchNo, round, value('point')).data;
  if (!errors || errors.n === 0 || errors.point == null) return null;
  return <Shown batchNo={batchNo} errors={errors} point={errors.point} judged={value('errors') === 'judged'} />;
}

function Shown({
  batchNo,
  errors,
  point,
  judged,
}: {
  batchNo: string;
  errors: Errors;
  point: string;
  judged: boolean;
}) {
  const { judgement } = useTexts();
  const t = judgement.errors;
  const bars = useMemo(() => (judged ? judgedBars(errors) : measuredBars(errors)), [errors, judged]);
  const options = useMemo(() => histogramOf(bars, errors, { error: t.error, meters: t.meters }), [bars, errors, t]);
  const failed = `/batches/${encodeURIComponent(batchNo)}?tab=meters&fault=basic-error`;
  const lineOf = ({ error, at, count }: Bar) => ({
    ...{ key: error, cells: [error, count] },
    // Only what is beyond the limit can be told from the others by its verdict.
    to: Math.abs(at) > Number(errors.limit) ? failed : undefined,
  });
  return (
    <ChartCard
      title={t.finding(usePointText()(point), errors.failed, showCount(errors.n))}
      subtitle={basisOf(errors, t.basis)}
      label={t.picture}
      options={options}
      head={[t.error, t.meters]}
      lines={bars.filter(({ count }) => count > 0).map(lineOf)}
      lineAt={(_, index) => bars[index] && lineOf(bars[index])}
      extra={<Choices errors={errors} point={point} judged={judged} />}
    />
  );
}

function Choices({ errors, point, judged }: { errors: Errors; point: string; judged: boolean }) {
  const { judgement } = useTexts();
  const t = judgement.errors;
  const { change } = useListState();
  const pointText = usePointText();
  return (
    <>
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
        style={{ width: 250 }}
        value={point}
        onChange={(wanted: string) => change({ point: wanted })}
        options={errors.points.map((known) => ({ value: known, label: pointText(known) }))}
      />
    </>
  );
}

const fixed = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(3));

function basisOf(errors: Errors, basis: (...given: [string, string, string, string, string]) => string): string {
  const limit = errors.limit ?? '–';
  const internal = ((Number(limit) * errors.internalLimitPercent) / 100).toFixed(2);
  return basis(fixed(errors.mean), fixed(errors.s), fixed(errors.ppk), limit, internal);
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
