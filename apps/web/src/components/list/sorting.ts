import type { TableProps } from 'antd';
import type { ListColumn } from './use-columns.js';

type Sorter<Row> = Parameters<NonNullable<TableProps<Row>['onChange']>>[2];

/** Shows which column the address sorts by. */
export function sortedColumns<Row>(columns: readonly ListColumn<Row>[], sort: string): ListColumn<Row>[] {
  return columns.map((column) => {
    if (column.sort === undefined) return column;
    const order = sort === column.sort ? 'ascend' : sort === `-${column.sort}` ? 'descend' : null;
    return { ...column, sorter: true, sortOrder: order };
  });
}

/** What the address becomes when somebody clicks on the head of a column. */
export function sortChange<Row>(sorter: Sorter<Row>, cursorName: string): Record<string, string> {
  const [chosen] = Array.isArray(sorter) ? sorter : [sorter];
  const by = (chosen?.column as ListColumn<Row> | undefined)?.sort;
  const sort = by === undefined ? '' : `${chosen?.order === 'descend' ? '-' : ''}${by}`;
  return { sort, [cursorName]: '' };
}
