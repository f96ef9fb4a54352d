import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Flex, Table, Typography, type TableProps } from 'antd';
import { Link } from 'react-router';
import { Awaited } from '../../components/awaited.js';
import { Data } from '../../components/data.js';
import { showShare } from '../../components/show.js';
import { useTexts, wordFor } from '../../texts/use-texts.js';

/** Scorecards as a table. */
export function CardTable<Card extends { code: string }>({
  query,
  columns,
}: {
  query: UseQueryResult<Card[]>;
  columns: NonNullable<TableProps<Card>['columns']>;
}) {
  const { judgement: t } = useTexts();
  return (
    <Awaited query={query}>
      {(cards) => (
        <Table<Card>
          size="middle"
          rowKey="code"
          columns={columns}
          dataSource={cards}
          pagination={false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.none} /> }}
        />
      )}
    </Awaited>
  );
}

/** Code and name, leading to the whole card where there is one. */
export function CardName({ code, name, to }: { code: string; name: string; to?: string }) {
  const words = <Data>{name.includes(code) ? name : `${code} ${name}`}</Data>;
  return to === undefined ? words : <Link to={to}>{words}</Link>;
}

interface PlaceFigures {
  rankFrom?: number | null;
  rankTo?: number | null;
  notRanked?: string | null;
}

/** The rank among its like, a range where intervals overlap; without any it says why. */
export function Place({ place }: { place: PlaceFigures }) {
  const { judgement: t } = useTexts();
  const { rankFrom, rankTo } = place;
  if (rankFrom != null && rankTo != null) return <span className="number">{t.rank(rankFrom, rankTo)}</span>;
  return <Typography.Text type="secondary">{wordFor(t.places, place.notRanked ?? 'no-data')}</Typography.Text>;
}

/** The rate beside the one that the same batches make expect. */
export function Mix({ mix }: { mix: { expected: string; place: string } | null | undefined }) {
  const { judgement: t } = useTexts();
  if (!mix) return <Typography.Text type="secondary">{t.noData}</Typography.Text>;
  return (
    <Flex vertical>
      {wordFor(t.mixes, mix.place)}
      <Typography.Text type="secondary" className="small number">
        {t.expected(showShare(mix.expected))}
      </Typography.Text>
    </Flex>
  );
}
