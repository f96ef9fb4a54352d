import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/api.js';
import { pageOf, withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';

type Schemas = components['schemas'];
export type Series = Schemas['SeriesView'];
export type ChartPoint = Schemas['ChartPointView'];
export type CheckChart = Omit<Schemas['CheckChartView'], 'series' | 'points' | 'groups'> & {
  series: Series[];
  points: ChartPoint[];
  groups: Schemas['GroupView'][];
};
export type Measurement = Schemas['MeasurementView'];

/** The series of the address: check meter, position, point; each may be empty. */
export interface WantedSeries {
  checkMeterNo: string;
  position: string;
  point: string;
}

export function useCheckChart(code: string, { checkMeterNo, position, point }: WantedSeries) {
  const query = {
    ...(checkMeterNo !== '' && { checkMeterNo }),
    ...(position !== '' && { position: Number(position) }),
    ...(point !== '' && { point }),
  };
  return useQuery({
    queryKey: ['check-chart', code, query],
    queryFn: async () =>
      withLists<CheckChart>(
        await answerOf(api.GET('/api/v1/rigs/{code}/check-chart', { params: { path: { code }, query } })),
      ),
  });
}

export function useMeasurements(code: string, { position, point }: Pick<Series, 'position' | 'point'>, cursor: string) {
  const query = { position, point, limit: 8, ...(cursor !== '' && { cursor }) };
  return useQuery({
    queryKey: ['check-measurements', code, query],
    queryFn: async () =>
      pageOf<Measurement>(
        await answerOf(api.GET('/api/v1/rigs/{code}/check-measurements', { params: { path: { code }, query } })),
      ),
  });
}
