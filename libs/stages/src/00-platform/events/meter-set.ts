/** Meters by their ids, as the database writes an int4multirange: `{[5,8),[9,10)}`. A whole batch is a few characters. */
export type MeterSet = string;

export const noMeters: MeterSet = '{}';

/** In SQL: the set of the ids of the rows aggregated; or of those from one to another, both included. */
export const meterSetSql = (id: string, last = id): string =>
  `coalesce(range_agg(int4range(${id}, ${last}, '[]')), '{}')::text`;

/**
 * In SQL: of what a query gives as `batch_id` and `id`, a row a batch with its set and how many they are. To gather the ids one
 * by one takes half as long as it took to write them; it is done only where there are gaps between them.
 * @param query may write, with `returning`
 */
export const meterSetsSql = (query: string): string => `
  with given as (${query}),
  spans as (
    select batch_id, count(*)::int as count, min(id) as first, max(id) as last from given group by 1),
  scattered as (
    select batch_id, ${meterSetSql('id')} as meters from given
    where batch_id in (select batch_id from spans where last - first + 1 > count) group by 1)
  select batch_id as "batchId", count, coalesce(meters, int4multirange(int4range(first, last, '[]'))::text) as meters
  from spans left join scattered using (batch_id) order by 1`;

/** Neighbours fold into ranges; the same meter counts once. */
export function meterSetOf(ids: readonly number[]): MeterSet {
  const ranges: string[] = [];
  let [first, last]: [number, number] = [NaN, NaN];
  const close = (): void => {
    if (!Number.isNaN(first)) ranges.push(`[${first},${last + 1})`);
  };
  for (const id of Int32Array.from(ids).sort()) {
    if (id === last) continue;
    if (id !== last + 1) {
      close();
      first = id;
    }
    last = id;
  }
  close();
  return `{${ranges.join(',')}}`;
}
