import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Progress, Tag } from 'antd';
import { answerOf, api, download } from '../../../api/api.js';
import { pageOf } from '../../../api/lists.js';
import { usePolling } from '../../../api/live.js';
import type { components } from '../../../api/schema.gen.js';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount, showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';

type Export = components['schemas']['ExportView'];

const colours = { running: 'processing', ready: 'success', failed: 'error', expired: 'default' } as const;

/** Everybody's own files: how far they are, how many rows, until when they can be fetched. */
export function ExportsPage() {
  const t = useTexts();
  const { value } = useListState();
  const cursor = given({ cursor: value('cursor') });
  const poll = usePolling(3_000);
  const exports = useQuery({
    queryKey: ['exports', cursor],
    placeholderData: keepPreviousData,
    refetchInterval: poll,
    queryFn: async () =>
      pageOf<Export>(await answerOf(api.GET('/api/v1/exports', { params: { query: { ...cursor, limit: 20 } } }))),
  });
  return (
    <>
      <PageTitle title={t.menu.exports} />
      <ListTable<Export> query={exports} columns={useExportColumns()} rowKey="id" empty={t.exports.none} />
    </>
  );
}

function useExportColumns(): ListColumn<Export>[] {
  const t = useTexts();
  const number = { align: 'right' as const, className: 'number' };
  return [
    { key: 'file', title: t.exports.file, dataIndex: 'fileName', render: (name: string) => <Data>{name}</Data> },
    { key: 'which', title: t.exports.which, render: (_, row) => <Which of={row} /> },
    {
      ...{ key: 'state', title: t.jobs.state },
      render: (_, { state }) => <Tag color={colours[state]}>{t.exports.states[state]}</Tag>,
    },
    { key: 'rows', title: t.exports.rows, ...number, render: (_, row) => <Rows of={row} /> },
    {
      ...{ key: 'size', title: t.exports.size, dataIndex: 'bytes', ...number },
      render: (bytes: number | null) => (bytes == null ? '–' : `${(bytes / 1_000_000).toFixed(2)} MB`),
    },
    { key: 'at', title: t.jobs.createdAt, dataIndex: 'createdAt', className: 'number', render: showTime },
    { key: 'until', title: t.exports.until, dataIndex: 'expiresAt', className: 'number', render: showTime },
    { key: 'tools', title: '', render: (_, row) => <Tools of={row} /> },
  ];
}

/** The filter as it was asked for; nothing of all rows. */
function Which({ of }: { of: Export }) {
  const t = useTexts();
  if (of.selected != null) return <span>{t.exports.chosen(of.selected)}</span>;
  const set = Object.entries(of.query as Record<string, unknown>);
  if (set.length === 0) return <span>{t.exports.everything}</span>;
  return <Data>{set.map(([name, wanted]) => `${name}=${String(wanted)}`).join(' · ')}</Data>;
}

function Rows({ of }: { of: Export }) {
  if (of.state !== 'running') return <span>{of.rows == null ? '–' : showCount(of.rows)}</span>;
  const { progress, total } = of;
  const told = total == null ? showCount(progress) : `${showCount(progress)} / ${showCount(total)}`;
  if (total == null || total === 0) return <span>{told}</span>;
  return (
    <span title={told}>
      <Progress size="small" percent={Math.floor((progress * 100) / total)} aria-label={told} />
    </span>
  );
}

function Tools({ of }: { of: Export }) {
  const t = useTexts();
  const fetching = useChange(() => download(`/api/v1/exports/${of.id}/file`, of.fileName));
  const remove = useChange(() => answerOf(api.DELETE('/api/v1/exports/{id}', { params: { path: { id: of.id } } })));
  const error = fetching.error ?? remove.error;
  return (
    <>
      <Flex gap={8}>
        <Button
          size="small"
          icon={<DownloadOutlined />}
          disabled={of.state !== 'ready'}
          loading={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {t.exports.download}
        </Button>
        <Button
          size="small"
          icon={<DeleteOutlined />}
          disabled={of.state === 'running'}
          aria-label={t.exports.remove}
          title={t.exports.remove}
          onClick={() => remove.mutate()}
        />
      </Flex>
      {error && <ProblemAlert error={error} />}
    </>
  );
}
