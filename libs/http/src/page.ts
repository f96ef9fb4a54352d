import { DomainError } from '#libs/rules';
import { TextField, WholeNumberField } from './fields.js';

/** Query of every list: how many rows, and where the last page ended. */
export class PageQuery {
  @WholeNumberField({ optional: true, min: 1, max: 1000, description: 'rows a page, 50 unless told' }) limit?: number;
  @TextField({ optional: true, max: 500, description: 'nextCursor of the page before' }) cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const pageSize = (query: PageQuery): number => query.limit ?? 50;

/** An opaque cursor over the sort key of the last row. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function decodeCursor(cursor: string | undefined): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length <= longestKey && key.every(isPart)) return key as (string | number)[];
  } catch (error) {
    throw new DomainError('malformed', { field: 'cursor', because: (error as Error).message });
  }
  throw new DomainError('malformed', { field: 'cursor' });
}

/** No list is sorted by more than that. */
const longestKey = 8;

/** A part of a sort key that PostgreSQL may be asked with. */
const isPart = (part: unknown): boolean =>
  part === null ||
  typeof part === 'number' ||
  typeof part === 'boolean' ||
  (typeof part === 'string' && !/\0|\p{Surrogate}/u.test(part));

/** Cuts one row more than asked for into a page and its cursor. */
export function toPage<T>(rows: T[], limit: number, key: (row: T) => (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
