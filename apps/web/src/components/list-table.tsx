import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Flex, Table, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Page } from '../api/lists.js';
import { useTexts } from '../texts/use-texts.js';
import { usePreferences } from '../preferences/preferences.js';
import { Awaited } from './awaited.js';
import { ExportMenu, type Exporting } from './list/export-menu.js';
import { ListToolbar, type Counting } from './list/list-toolbar.js';
import { sortChange, sortedColumns } from './list/sorting.js';
import { useColumns, type ListColumn } from './list/use-columns.js';
import { useListState } from './list-state.js';

interface ListTableProps<Row extends object> {
  query: UseQueryResult<Page<Row>>;
  columns: NonNullable<TableProps<Row>['columns']>;
  rowKey: string | ((row: Row) => string);
  /** What to do when there is nothing. */
  empty: ReactNode;
  /** Where in the address the page of this list stands. */
  cursorName?: string;
  rowSelection?: NonNullable<TableProps<Row>['rowSelection']>;
  onRow?: NonNullable<TableProps<Row>['onRow']>;
  expandable?: NonNullable<TableProps<Row>['expandable']>;
}

/** A list of the API, page by page; which page is in the address. */
export function ListTable<Row extends object>({ query, cursorName = 'cursor', empty, ...table }: ListTableProps<Row>) {
  const { density } = usePreferences();
  const { change } = useListState();
  return (
    <Awaited query={query}>
      {({ items, nextCursor = null }) => (
        <>
          <Table<Row>
            size={density}
            dataSource={items}
            pagination={false}
            loading={query.isPlaceholderData}
            showSorterTooltip={false}
            onChange={(_page, _filters, sorter) => change(sortChange(sorter, cursorName))}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
            {...table}
          />
          <Pager cursorName={cursorName} next={nextCursor} />
        </>
      )}
    </Awaited>
  );
}

interface ManagedListProps<Row extends object> extends Omit<ListTableProps<Row>, 'columns'> {
  /** What its columns and saved views are kept under. */
  screen: string;
  columns: readonly ListColumn<Row>[];
  counting?: Counting;
  /** What of it can be had as a file. */
  exporting?: Exporting;
  /** What can be done with the list and the rows chosen in it. */
  tools?: ReactNode;
}

/** A list with its toolbar: columns, saved views, total; its order is in the address, too. */
export function ManagedList<Row extends object>(props: ManagedListProps<Row>) {
  const { screen, columns, counting, exporting, tools, ...list } = props;
  const t = useTexts();
  const { value } = useListState();
  const { shown, settings } = useColumns(screen, columns);
  const [selected, setSelected] = useState<string[]>([]);
  const selection: NonNullable<TableProps<Row>['rowSelection']> = {
    ...useBoxWords<Row>(list.rowKey),
    selectedRowKeys: selected,
    preserveSelectedRowKeys: true,
    onChange: (keys: React.Key[]) => setSelected(keys.map(String)),
  };
  return (
    <>
      <ListToolbar
        screen={screen}
        columns={columns}
        settings={settings}
        counting={counting}
        onRefresh={() => void list.query.refetch()}
      >
        {tools}
        {selected.length > 0 && (
          <Button type="link" size="small" onClick={() => setSelected([])}>
            {t.list.unselect(selected.length)}
          </Button>
        )}
        {exporting && <ExportMenu exporting={exporting} columns={settings.keys} selected={selected} />}
      </ListToolbar>
      <ListTable<Row>
        {...list}
        columns={sortedColumns(shown, value('sort'))}
        {...(exporting?.selectable === true && { rowSelection: selection })}
      />
    </>
  );
}

/** The boxes of rows are told apart by those who hear them, in the reader's language. */
function useBoxWords<Row extends object>(rowKey: ListTableProps<Row>['rowKey']) {
  const { list } = useTexts();
  const keyOf = (row: Row): string => String(typeof rowKey === 'string' ? row[rowKey as keyof Row] : rowKey(row));
  return {
    getCheckboxProps: (row: Row) => ({ 'aria-label': list.pick(keyOf(row)) }),
    getTitleCheckboxProps: () => ({ 'aria-label': list.pickAll }),
  };
}

function Pager({ cursorName, next }: { cursorName: string; next: string | null }) {
  const t = useTexts();
  const { value, change } = useListState();
  const first = value(cursorName) === '';
  if (first && next === null) return null;
  return (
    <Flex justify="end" gap={8} className="pager">
      <Button disabled={first} onClick={() => change({ [cursorName]: '' })}>
        {t.list.first}
      </Button>
      <Button disabled={next === null} onClick={() => change({ [cursorName]: next ?? '' })}>
        {t.list.next}
      </Button>
    </Flex>
  );
}
