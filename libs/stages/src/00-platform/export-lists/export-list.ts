import type { Actor, Language, Page } from '#libs/http';
import type { Action } from '#rules/00-platform';

/** Who wants the file, and in which language. */
export type ExportContext = Pick<Actor, 'userId' | 'roles' | 'language'>;

/** A column of a file. */
export interface ExportColumn<Row> {
  key: string;
  title: Readonly<Record<Language, string>>;
  /** A code is a text whatever it looks like: a spreadsheet must not make a number of it. */
  kind: 'code' | 'text' | 'number';
  value: (row: Row, language: Language) => string | number | null;
}

/** One line a column: key, titles in Chinese and English, kind, value. */
export function column<Row>(
  key: string,
  [zh, en]: readonly [string, string],
  kind: ExportColumn<Row>['kind'],
  value: ExportColumn<Row>['value'],
): ExportColumn<Row> {
  return { key, title: { zh, en }, kind, value };
}

/**
 * A list that can be had as a file. Its rows are those that the list itself gives, page by page, so that a file never
 * shows what the list would not.
 */
export interface ExportList<Row = unknown, Query extends object = object> {
  name: string;
  title: Readonly<Record<Language, string>>;
  /** Whether rows can be chosen one by one. */
  selectable?: boolean;
  /** What whoever wants it must be permitted to do: the same as for the list. */
  action: Action;
  /** The query of the list, checked as the list checks it. */
  query: new () => Query;
  columns: readonly ExportColumn<Row>[];
  /** @param only keys of the rows that were chosen */
  page: (query: Query, only: readonly string[] | null, context: ExportContext) => Promise<Page<Row>>;
  /** How many there will be, for the progress; lists that cannot say leave it out. */
  total?: (query: Query, context: ExportContext) => Promise<number>;
}
