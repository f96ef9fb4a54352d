import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';
import { pageOf, type Page } from '../../api/lists.js';
import type { components, paths } from '../../api/schema.gen.js';
import { usePreferences } from '../../preferences/preferences.js';

type Rows = paths['/api/v1/indicators/{code}/rows']['get']['parameters']['query'];

/** Who a value is of. */
export type ScopeType = Value['scopeType'];
export const scopeTypes: readonly ScopeType[] = [
  'company',
  'org-unit',
  'supplier',
  'meter-model',
  'batch',
  'rig',
  'verifier',
];
export type Indicator = components['schemas']['IndicatorView'];
export type Value = components['schemas']['ValueView'];
export type MeterBehind = components['schemas']['RowView'];

export function useIndicators() {
  const { language } = usePreferences();
  return useQuery({
    queryKey: ['indicators', language],
    staleTime: 60_000,
    queryFn: async () => pageOf<Indicator>(await answerOf(api.GET('/api/v1/indicators'))).items,
  });
}

/** Values of one period and kind of scope, an answer an indicator. */
export function useValues(codes: readonly string[], period: string, scopeType: ScopeType) {
  return useQueries({
    queries: codes.map((code) => ({
      queryKey: ['values', code, period, scopeType],
      queryFn: async () =>
        pageOf<Value>(
          await answerOf(
            api.GET('/api/v1/indicators/{code}/values', {
              params: { path: { code }, query: { period, scopeType, limit: 200 } },
            }),
          ),
        ).items,
    })),
  });
}

/** Which of the meters behind a number; the server refuses what it does not know. */
export type RowsFilter = Rows & { scopeType: ScopeType };

export function useRows(code: string, filter: RowsFilter) {
  return useQuery({
    queryKey: ['rows', code, filter],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Page<MeterBehind>> =>
      pageOf<MeterBehind>(
        await answerOf(
          api.GET('/api/v1/indicators/{code}/rows', {
            params: { path: { code }, query: { ...filter, limit: 50 } },
          }),
        ),
      ),
  });
}
