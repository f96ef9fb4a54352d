import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Flex, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Page } from '../api/lists.js';
import { useTexts } from '../texts/use-texts.js';
import { Awaited } from './awaited.js';
import { useListState } from './list-state.js';

interface ListTableProps<Row extends object> {
  query: UseQueryResult<Page<Row>>;
  columns: NonNullable<TableProps<Row>['columns']>;
  rowKey: string;
  /** What to do when there is nothing. */
  empty: ReactNode;
  /** Where in the address the page of this list stands. */
  cursorName?: string;
}

/** A list of the API, page by page; which page is in the address. */
export function ListTable<Row extends object>({ query, cursorName = 'cursor', empty, ...table }: ListTableProps<Row>) {
  return (
    <Awaited query={query}>
      {({ items, nextCursor = null }) => (
        <>
          <Table<Row>
            size="middle"
            dataSource={items}
            pagination={false}
            loading={query.isPlaceholderData}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
            {...table}
          />
          <Pager cursorName={cursorName} next={nextCursor} />
        </>
      )}
    </Awaited>
  );
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
