import { ReloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.js';
import { showCount } from '../show.js';
import { ColumnSettingsButton } from './column-settings.js';
import { SavedViews } from './saved-views.js';
import type { ColumnSettings, ListColumn } from './use-columns.js';

/** How many rows fit, asked for only when somebody wants to know. */
export interface Counting {
  key: readonly unknown[];
  count: () => Promise<number>;
}

interface ListToolbarProps<Row> {
  screen: string;
  columns: readonly ListColumn<Row>[];
  settings: ColumnSettings;
  counting?: Counting | undefined;
  onRefresh: () => void;
  /** What can be done with the rows that are chosen. */
  children?: ReactNode;
}

/** Above every list: how many, what to do, how to look at it. */
export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const t = useTexts();
  const { screen, columns, settings, counting, onRefresh, children } = props;
  return (
    <Flex justify="space-between" align="center" gap={12} wrap className="list-toolbar">
      <Flex gap={12} align="center" wrap>
        {counting && <Total counting={counting} />}
        {children}
      </Flex>
      <Flex gap={8}>
        <SavedViews screen={screen} columns={settings.changed ? settings.keys.join('.') : null} />
        <Button icon={<ReloadOutlined />} aria-label={t.list.refresh} title={t.list.refresh} onClick={onRefresh} />
        <ColumnSettingsButton columns={columns} settings={settings} />
      </Flex>
    </Flex>
  );
}

function Total({ counting }: { counting: Counting }) {
  const t = useTexts();
  const name = JSON.stringify(counting.key);
  const [asked, setAsked] = useState<string | null>(null);
  const total = useQuery({
    queryKey: ['total', ...counting.key],
    queryFn: counting.count,
    enabled: asked === name,
  });
  if (asked === name && total.data !== undefined)
    return <Typography.Text type="secondary">{t.list.total(showCount(total.data))}</Typography.Text>;
  return (
    <Button type="link" size="small" loading={total.isFetching} onClick={() => setAsked(name)}>
      {t.list.countThem}
    </Button>
  );
}
