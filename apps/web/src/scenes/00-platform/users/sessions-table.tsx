import { Button, Flex, Table, Tag } from 'antd';
import { answerOf, api } from '../../../api/api.js';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useSessions, type OpenSession } from './users-queries.js';

/** Where an account is signed in, one's own unless told; each session can be ended. */
export function SessionsTable({ username, mayEnd = true }: { username?: string; mayEnd?: boolean }) {
  const t = useTexts();
  const words = t.sessions;
  const end = useChange((session: string) => endSession(username, session));
  const columns = [
    { title: words.since, render: (_: unknown, { createdAt }: OpenSession) => showTime(createdAt) },
    { title: words.until, render: (_: unknown, { expiresAt }: OpenSession) => showTime(expiresAt) },
    { title: words.from, dataIndex: 'ip', render: (ip: string | null) => <Data>{ip ?? '–'}</Data> },
    { title: words.device, dataIndex: 'device', render: (device: string | null) => <Data>{shortDevice(device)}</Data> },
    {
      align: 'right' as const,
      render: (_: unknown, { id, current }: OpenSession) =>
        current ? (
          <Tag color="processing">{words.current}</Tag>
        ) : (
          mayEnd && (
            <Button size="small" disabled={false} onClick={() => end.mutate(id)}>
              {words.end}
            </Button>
          )
        ),
    },
  ];
  return (
    <Awaited query={useSessions(username)}>
      {({ items }) => (
        <>
          {end.error && <ProblemAlert error={end.error} />}
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={items}
            columns={columns}
            locale={{ emptyText: words.none }}
          />
          {mayEnd && username !== undefined && items.length > 0 && (
            <Flex justify="end" className="pager">
              <Button danger disabled={false} onClick={() => end.mutate('')}>
                {words.endAll}
              </Button>
            </Flex>
          )}
        </>
      )}
    </Awaited>
  );
}

/** @param session empty: all of them */
function endSession(username: string | undefined, session: string): Promise<unknown> {
  if (username === undefined) {
    return answerOf(api.DELETE('/api/v1/auth/sessions/{session}', { params: { path: { session } } }));
  }
  if (session === '')
    return answerOf(api.DELETE('/api/v1/users/{username}/sessions', { params: { path: { username } } }));
  const path = { username, session };
  return answerOf(api.DELETE('/api/v1/users/{username}/sessions/{session}', { params: { path } }));
}

/** Browsers tell a whole history of browsers: the last product and the system are enough. */
function shortDevice(device: string | null): string {
  if (device === null) return '–';
  const system = /\((?:X11; |Macintosh; )?([^;)]+)/.exec(device)?.[1] ?? '';
  const product = /(Edg|Firefox|Chrome|Safari)\/(\d+)/.exec(device);
  return product ? `${product[1] ?? ''} ${product[2] ?? ''} · ${system}` : device.slice(0, 40);
}
