import type { ImportKind } from '../import-kinds/index.js';
import { matchColumns, understood, type ColumnMapping } from './match-columns.js';

/**
 * A header of two rows as one: titles above, each over one column or several, and what tells those apart below. A title that
 * was merged over several columns stands over the first of them only. Null when the rows are no such pair.
 */
export function joinedHeader(
  kind: ImportKind,
  [upper, lower]: readonly [readonly string[], readonly string[]],
  mapping?: ColumnMapping,
): string[] | null {
  const width = Math.max(upper.length, lower.length);
  const below = Array.from({ length: width }, (_, at) => (lower[at] ?? '').trim());
  if (below.every((title) => title === '')) return null;
  let above = '';
  return below.map((title, at) => {
    const own = (upper[at] ?? '').trim();
    if (own !== '' || title === '') above = own;
    if (title === '' || title === above) return own;
    const spellings = above === '' ? [title] : [`${above} ${title}`, `${above}${title}`, title];
    const known = spellings.find((spelling) => understood(matchColumns(kind, [spelling], mapping)) > 0);
    return known ?? spellings[0] ?? title;
  });
}
