import { normaliseCell } from '#rules/00-platform';
import type { Fault, FreeColumn, ImportKind } from '../import-kinds/index.js';

const ignored = /[\s_\-—:：*()（）【】[\]/]+/g;

/** How well a row of a file serves as the header of a kind. */
export interface ColumnMatch {
  kind: ImportKind;
  columns: Record<string, number>;
  free: FreeColumn[];
  faults: Fault[];
}

/** How a profile reads columns: title → named column or meaning. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** One spelling for one title: neither case nor spaces nor brackets tell columns apart. */
export const plainTitle = (title: string): string => normaliseCell(title).replace(ignored, '').toUpperCase();

/** Finds a kind's columns in a header by their names, by what else they are called, or as a profile says. */
export function matchColumns(kind: ImportKind, header: readonly string[], mapping: ColumnMapping = {}): ColumnMatch {
  const titles = header.map(plainTitle);
  const mapped = new Map(Object.entries(mapping).map(([title, meaning]) => [plainTitle(title), meaning]));
  const columns: Record<string, number> = {};
  const faults: Fault[] = [];
  for (const { name, titles: others } of kind.columns) {
    const byProfile = titles.filter((title) => mapped.get(title) === name);
    const names = [...byProfile, ...[name, ...others].map(plainTitle).filter((title) => !mapped.has(title))];
    const found = names.find((title) => titles.includes(title));
    if (found === undefined) continue;
    columns[name] = titles.indexOf(found);
    if (titles.lastIndexOf(found) !== columns[name]) {
      faults.push({ code: 'column-repeated', params: { column: header[columns[name]] } });
    }
  }
  const taken = new Set(Object.values(columns));
  const free = header.flatMap((title, at): FreeColumn[] => {
    const meaning = taken.has(at) || titles[at] === '' ? null : freeMeaning(kind, title, mapped);
    return meaning === null ? [] : [{ at, title, meaning }];
  });
  return { kind, columns, free, faults };
}

function freeMeaning(kind: ImportKind, title: string, mapped: ReadonlyMap<string, string>): string | null {
  return kind.meaningOf?.(mapped.get(plainTitle(title)) ?? title) ?? null;
}

/** What the match lacks to be read, with the values that a profile gives for every row. */
export function missingOf(match: ColumnMatch, constants: Readonly<Record<string, string>> = {}): Fault[] {
  const { kind, columns, free } = match;
  const missing = kind.columns.filter(({ name, required }) => required && !(name in columns) && !(name in constants));
  const faults: Fault[] = missing.map(({ name, titles }) => ({
    code: 'column-missing',
    params: { column: name, title: titles[0] ?? name },
  }));
  const named = [...Object.keys(columns), ...Object.keys(constants)];
  const meanings = free.map(({ meaning }) => meaning);
  const lacking = faults.length === 0 ? kind.lacks?.(meanings, named) : null;
  return lacking ? [{ code: lacking, params: {} }] : faults;
}

/** How many columns of the file the kind understands. */
export const understood = ({ columns, free }: ColumnMatch): number => Object.keys(columns).length + free.length;
