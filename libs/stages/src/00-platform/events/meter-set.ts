/** Meters by their ids, as the database writes an int4multirange: `{[5,8),[9,10)}`. A whole batch is a few characters. */
export type MeterSet = string;

export const noMeters: MeterSet = '{}';

/** In SQL: the set of the ids of the rows aggregated; or of those from one to another, both included. */
export const meterSetSql = (id: string, last = id): string =>
  `coalesce(range_agg(int4range(${id}, ${last}, '[]')), '{}')::text`;

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
