import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Flex, Table, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Page } from '../api/lists.js';
import { useTexts } from '../texts/use-texts.js';
import { usePreferences } from '../preferences/preferences.js';
import { Awaited } from './awaited.js';
import { ExportMenu, type Exporting } from './list/export-menu.js';
import { PickEverything, type Picked } from './list/pick-everything.js';
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
  const { value } = useListState();
  const { shown, settings } = useColumns(screen, columns);
  const [picked, setPicked] = usePicked(JSON.stringify(exporting?.query));
  const keyOf = (row: Row): string => keyOfRow(list.rowKey, row);
  const everything = picked.everything !== null;
  const selection: NonNullable<TableProps<Row>['rowSelection']> = {
    ...useBoxWords<Row>(keyOf, everything),
    selectedRowKeys: everything ? (list.query.data?.items ?? []).map(keyOf) : picked.keys,
    preserveSelectedRowKeys: !everything,
    onChange: (keys: React.Key[]) => setPicked({ keys: keys.map(String), everything: null }),
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
        <PickEverything picked={picked} counting={counting} onPick={setPicked} />
        {exporting && <ExportMenu exporting={exporting} columns={settings.keys} picked={picked} />}
      </ListToolbar>
      <ListTable<Row>
        {...list}
        columns={sortedColumns(shown, value('sort'))}
        {...(exporting?.selectable === true && { rowSelection: selection })}
      />
    </>
  );
}

/** What is chosen belongs to one filter: by another one, all that fit are others. */
function usePicked(filter: string | undefined): [Picked, (picked: Picked) => void] {
  const [state, setState] = useState<Picked & { filter: string | undefined }>({ keys: [], everything: null, filter });
  const picked = state.filter === filter ? state : { keys: state.keys, everything: null };
  return [picked, (next) => setState({ ...next, filter })];
}

function keyOfRow<Row extends object>(rowKey: ListTableProps<Row>['rowKey'], row: Row): string {
  return String(typeof rowKey === 'string' ? row[rowKey as keyof Row] : rowKey(row));
}

/** The boxes of rows are told apart by those who hear them, in the reader's language. */
function useBoxWords<Row extends object>(keyOf: (row: Row) => string, disabled: boolean) {
  const { list } = useTexts();
  return {
    getCheckboxProps: (row: Row) => ({ 'aria-label': list.pick(keyOf(row)), disabled }),
    getTitleCheckboxProps: () => ({ 'aria-label': list.pickAll, disabled }),
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
