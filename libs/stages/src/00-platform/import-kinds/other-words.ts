import { normaliseCell } from '#rules/00-platform';
import type { Row } from '../rows/index.js';
import type { Layout } from './layout.js';
import { MendedRow } from './mended-row.js';

/** Reads the words of a profile for those that stand in the cells: `3号台` as rig 3, `好` as passed. */
export function otherWords({ facts }: Layout): (row: Row) => Row {
  const columns = Object.entries(facts.values ?? {}).map(([at, words]) => ({
    at: Number(at),
    words: new Map(Object.entries(words).map(([said, meant]) => [normaliseCell(said), meant])),
  }));
  if (columns.length === 0) return (row) => row;
  return (row) => {
    const others = new Map<number, string>();
    for (const { at, words } of columns) {
      const meant = words.get(normaliseCell(row.cell(at)));
      if (meant !== undefined) others.set(at, meant);
    }
    return others.size === 0 ? row : new MendedRow(row, others);
  };
}
