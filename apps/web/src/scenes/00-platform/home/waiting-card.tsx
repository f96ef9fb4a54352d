import type { UseQueryResult } from '@tanstack/react-query';
import { Card, Flex, Statistic, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Page } from '../../../api/lists.js';
import { Awaited } from '../../../components/awaited.js';
import { useTexts } from '../../../texts/use-texts.js';

interface WaitingCardProps<Item> {
  words: { title: string; none: string };
  /** The whole list. */
  to: string;
  /** All of them; undefined while it is not known. */
  total: number | undefined;
  query: UseQueryResult<Page<Item>>;
  lineOf: (item: Item) => { key: string; to: string; text: ReactNode };
}

/** How many wait, the first of them, and the way to all. */
export function WaitingCard<Item>({ words, to, total, query, lineOf }: WaitingCardProps<Item>) {
  const t = useTexts();
  return (
    <Card title={words.title} extra={<Link to={to}>{t.home.all}</Link>} style={{ height: '100%' }}>
      <Awaited query={query}>
        {({ items, nextCursor }) => (
          <>
            <Statistic
              value={total ?? items.length}
              {...(total === undefined && nextCursor != null && { suffix: t.home.orMore })}
            />
            {items.length === 0 && <Typography.Text type="secondary">{words.none}</Typography.Text>}
            <Flex vertical gap={4}>
              {items
                .slice(0, 4)
                .map(lineOf)
                .map((line) => (
                  <Link key={line.key} to={line.to}>
                    {line.text}
                  </Link>
                ))}
            </Flex>
          </>
        )}
      </Awaited>
    </Card>
  );
}
