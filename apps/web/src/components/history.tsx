import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/api.js';
import { pageOf } from '../api/lists.js';
import { useTexts, wordFor } from '../texts/use-texts.js';
import { Awaited } from './awaited.js';
import { Data } from './data.js';
import { Difference } from './difference.js';
import { showTime } from './show.js';

interface Entry {
  id: number;
  at: string;
  actor: string;
  action: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** Who changed a thing, when, from what to what, and why. */
export function History({ of, id }: { of: string; id: string }) {
  const t = useTexts();
  const [cursor, setCursor] = useState<string | null>(null);
  const path = { objectType: of, objectId: id };
  const history = useQuery({
    queryKey: ['history', of, id, cursor],
    queryFn: async () => {
      const query = { limit: 10, ...(cursor !== null && { cursor }) };
      return pageOf<Entry>(
        await answerOf(api.GET('/api/v1/history/{objectType}/{objectId}', { params: { path, query } })),
      );
    },
  });
  return (
    <section>
      <h4>{t.history.title}</h4>
      <Awaited query={history}>
        {({ items, nextCursor = null }) => (
          <>
            {items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.history.none} />}
            <Timeline items={items.map((entry) => ({ key: entry.id, content: <Told entry={entry} /> }))} />
            {nextCursor !== null && <Button onClick={() => setCursor(nextCursor)}>{t.history.earlier}</Button>}
          </>
        )}
      </Awaited>
    </section>
  );
}

function Told({ entry }: { entry: Entry }) {
  const t = useTexts();
  return (
    <>
      <Typography.Text strong>{wordFor(t.actions, entry.action)}</Typography.Text>{' '}
      <Typography.Text type="secondary">
        {showTime(entry.at)} · <Data>{entry.actor}</Data>
      </Typography.Text>
      <Difference before={entry.before} after={entry.after} />
      {entry.reason !== null && (
        <div>
          {t.reason.label}: <Data>{entry.reason}</Data>
        </div>
      )}
    </>
  );
}
