import type { FreeColumn } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';
import { readReadings } from '#rules/13-full-verification';
import { readPointTitle } from './read-point-title.js';

/** A test point and the columns of its readings, in the order of the readings. */
export interface WidePoint {
  point: string;
  columns: readonly FreeColumn[];
}

/** The points of a file in the order of their first columns. */
export function widePoints(free: readonly FreeColumn[]): WidePoint[] {
  const points = new Map<string, { column: FreeColumn; reading: number }[]>();
  for (const column of free) {
    const read = readPointTitle(column.meaning);
    if (!read) continue;
    const columns = points.get(read.point) ?? [];
    columns.push({ column, reading: read.reading });
    points.set(read.point, columns);
  }
  return [...points].map(([point, columns]) => ({
    point,
    columns: columns.sort((a, b) => a.reading - b.reading).map(({ column }) => column),
  }));
}

export type PointReadings =
  { kind: 'none' } | { kind: 'readings'; joined: string } | { kind: 'fault'; column: FreeColumn; value: string };

/** The readings of a point in a row, joined by `|`; cells that are left empty were not measured. */
export function readingsOf({ columns }: WidePoint, row: Row): PointReadings {
  const parts: string[] = [];
  for (const column of columns) {
    const read = readReadings(row.cell(column.at));
    if (read.kind === 'unreadable') return { kind: 'fault', column, value: read.received };
    if (read.kind === 'ok') parts.push(read.value);
  }
  return parts.length === 0 ? { kind: 'none' } : { kind: 'readings', joined: parts.join('|') };
}
