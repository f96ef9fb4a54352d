import type { TableColumnType } from 'antd';
import { useListState } from '../list-state.js';
import { arrangeColumns, usualKeys, type Arrangeable } from './arrange-columns.js';
import { usePreference } from './use-preference.js';

/** A column of a list that can be arranged, and sorted by when the API can. */
export type ListColumn<Row> = TableColumnType<Row> &
  Arrangeable & {
    /** What the API calls the order by this column. */
    sort?: string;
    /** Its title where that is not a text. */
    name?: string;
  };

export interface ColumnSettings {
  /** Keys of the columns that are shown, in their order. */
  keys: string[];
  change: (keys: string[]) => void;
  reset: () => void;
  changed: boolean;
}

/** Which columns are shown: those of the address (a link, a view), else one's own, else the usual ones. */
export function useColumns<Row>(
  screen: string,
  columns: readonly ListColumn<Row>[],
): { shown: ListColumn<Row>[]; settings: ColumnSettings } {
  const { value, change } = useListState();
  const own = usePreference(`columns.${screen}`);
  const named = value('columns') === '' ? null : value('columns').split('.');
  const kept = Array.isArray(own.value?.['keys']) ? (own.value['keys'] as string[]) : null;
  const shown = arrangeColumns(columns, named ?? kept);
  const keep = (keys: string[]): void => {
    if (named) change({ columns: keys.join('.'), cursor: value('cursor') });
    else own.keep({ keys });
  };
  const reset = (): void => {
    own.keep({});
    if (named) change({ columns: '', cursor: value('cursor') });
  };
  const keys = shown.map(({ key }) => key);
  const changed = keys.join('.') !== usualKeys(columns).join('.');
  return { shown, settings: { keys, change: keep, reset, changed } };
}
