import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api.js';
import { pageOf } from '../../api/lists.js';
import type { components } from '../../api/schema.gen.js';
import type { PositionFigures } from './scorecard-queries.js';

export interface TrendMonth {
  month: string;
  n: number;
  offset: string;
  low: string;
  high: string;
  rowsUrl: string;
}

export type RigTrend = Omit<components['schemas']['RigTrend'], 'months'> & { months: TrendMonth[] };
export type RigMap = Omit<components['schemas']['RigPositionMap'], 'measured'> & { measured: PositionFigures[] };

export function useRigTrends(until: string) {
  return useQuery({
    queryKey: ['scorecards', 'rig-trends', until],
    queryFn: async () =>
      pageOf<RigTrend>(await answerOf(api.GET('/api/v1/scorecards/rig-trends', { params: { query: { until } } })))
        .items,
  });
}

export function usePositionMaps(period: string) {
  return useQuery({
    queryKey: ['scorecards', 'position-map', period],
    queryFn: async () =>
      pageOf<RigMap>(await answerOf(api.GET('/api/v1/scorecards/position-map', { params: { query: { period } } })))
        .items,
  });
}
