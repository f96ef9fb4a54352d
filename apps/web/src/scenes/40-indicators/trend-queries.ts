import { useQueries } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';
import { pageOf } from '../../api/lists.js';
import { laneyChart, periodsOutside, readAssurance, readVariation } from '#rules/40-indicators/control-charts';
import type { Value } from './indicator-queries.js';

/** Months that a trend goes back. */
const months = 24;

/** The values of the company month by month, up to the end of a period: one answer an indicator. */
export function useTrends(codes: readonly string[], period: string) {
  const to = lastMonthOf(period);
  return useQueries({
    queries: codes.map((code) => ({
      queryKey: ['values', 'trend', code, to],
      queryFn: async () =>
        pageOf<Value>(
          await answerOf(
            api.GET('/api/v1/indicators/{code}/values', {
              params: {
                path: { code },
                query: {
                  from: monthsBefore(to, months - 1),
                  to,
                  periodType: 'month',
                  scopeType: 'company',
                  limit: 100,
                },
              },
            }),
          ),
        ).items,
    })),
  });
}

/** What the chart of these values says, as far as it can say anything. */
export function readTrend(values: readonly Value[]) {
  const chart = laneyChart(values);
  const target = values.at(-1)?.target;
  return {
    chart,
    read: chart && readVariation(chart),
    outside: chart ? periodsOutside(chart).map(({ period }) => period) : [],
    assurance: chart && target != null ? readAssurance(chart, Number(target)) : null,
  };
}

function lastMonthOf(period: string): string {
  const [year = '', rest = '12'] = period.split('-');
  const month = rest.startsWith('Q') ? Number(rest.slice(1)) * 3 : Number(rest);
  return `${year}-${String(month).padStart(2, '0')}`;
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
