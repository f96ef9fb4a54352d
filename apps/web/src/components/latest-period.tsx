import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/api.js';
import { pageOf } from '../api/lists.js';
import { useListState } from './list-state.js';
import { cumulative, isPeriod, thisMonth } from './period-picker.js';
import { Waiting } from './waiting.js';

/** Every meter that is judged counts in it: a month without it has nothing to show. */
const code = 'full-verification-pass';

/** The last month with data, this month until it is known or when there is none. */
export function useLatestMonth() {
  const { data, isPending, failureCount, fetchStatus } = useQuery({
    queryKey: ['values', 'latest'],
    staleTime: 60_000,
    // The page inside asks for it, too: what failed is not asked for again by its coming.
    retryOnMount: false,
    queryFn: async () => {
      const query = {
        from: '2000-01',
        to: thisMonth(),
        periodType: 'month',
        scopeType: 'company',
        limit: 500,
      } as const;
      const call = api.GET('/api/v1/indicators/{code}/values', { params: { path: { code }, query } });
      const values = pageOf<{ period: string; denominator: number }>(await answerOf(call)).items;
      return values.findLast(({ denominator }) => denominator > 0)?.period ?? thisMonth();
    },
  });
  // What cannot be asked for is not waited for: the screen says itself what is wrong.
  return { month: data ?? thisMonth(), isPending: isPending && failureCount === 0 && fetchStatus === 'fetching' };
}

/** The period in the address: a month (2026-11), a quarter (2026-Q4) or a year; the last month with data unless told. */
export function usePeriod(): string {
  const { value } = useListState();
  const { month } = useLatestMonth();
  return isPeriod(value('period')) ? value('period') : month;
}

/** The same where figures are kept over everything, too. */
export function useAnyPeriod(): string {
  const { value } = useListState();
  const period = usePeriod();
  return value('period') === cumulative ? cumulative : period;
}

/** Around a screen of a period: nobody is shown an empty month first and the right one a moment later. */
export function Dated({ children }: { children: ReactNode }) {
  const { value } = useListState();
  const { isPending } = useLatestMonth();
  const told = isPeriod(value('period')) || value('period') === cumulative;
  return isPending && !told ? <Waiting /> : children;
}
