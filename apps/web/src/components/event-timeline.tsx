import type { BatchVerdict } from '#rules/13-full-verification';
import { Button, Empty, Flex, Timeline, Typography } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { LifeEvent, Page } from '../api/lists.js';
import { useTexts, wordFor } from '../texts/use-texts.js';
import { Awaited } from './awaited.js';
import { Data } from './data.js';
import { useListState } from './list-state.js';
import { showCount, showPercent, showTime } from './show.js';

/** What happened to a batch or a meter, as the life file has it. */
export function EventTimeline({ query, of }: { query: UseQueryResult<Page<LifeEvent>>; of: 'batch' | 'meter' }) {
  const t = useTexts();
  const { change } = useListState();
  return (
    <Awaited query={query}>
      {({ items, nextCursor = null }) =>
        items.length === 0 ? (
          <Empty description={t.events.none} />
        ) : (
          <>
            <Timeline items={items.map((event) => ({ key: event.id, content: <Told event={event} of={of} /> }))} />
            {nextCursor !== null && <Button onClick={() => change({ eventsCursor: nextCursor })}>{t.list.next}</Button>}
          </>
        )
      }
    </Awaited>
  );
}

function Told({ event, of }: { event: LifeEvent; of: 'batch' | 'meter' }) {
  const t = useTexts();
  const states = event.meters === null ? t.states.batch : t.states[of === 'meter' ? 'meter' : 'batch'];
  const named = (state: string): string => wordFor({ ...t.states.meter, ...t.states.batch, ...states }, state);
  return (
    <>
      <Flex gap={12} wrap align="baseline">
        <Typography.Text strong>{wordFor(t.events.kinds, event.kind)}</Typography.Text>
        {event.to !== null && (
          <span>
            {event.from !== null && `${named(event.from)} → `}
            {named(event.to)}
          </span>
        )}
        {of === 'batch' && event.meters !== null && <span>{t.events.meters(showCount(event.meters))}</span>}
      </Flex>
      <Typography.Text type="secondary">
        {showTime(event.at)} · <Data>{event.actor ?? t.events.system}</Data>
        {event.place !== null && (
          <>
            {' · '}
            <Data>{event.place}</Data>
          </>
        )}
      </Typography.Text>
      <Details event={event} />
      {event.reason !== null && (
        <div>
          {t.reason.label}: <Data>{event.reason}</Data>
        </div>
      )}
    </>
  );
}

/** What some kinds of events tell besides. */
function Details({ event: { kind, details } }: { event: LifeEvent }) {
  const t = useTexts().events;
  if (details === null) return null;
  const [ordinal, quantity] = [Number(details['ordinal']), Number(details['quantity'])];
  const text = (name: string): string => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
  switch (kind) {
    case 'handed-over':
      return (
        <div>
          <Data>{t.handedOver(ordinal, text('takenBy'))}</Data>
        </div>
      );
    case 'judged':
      return <Judged details={details} />;
    case 'replacement-arrived':
      return (
        <div>
          <Data>{t.replacement(text('batchNo'), showCount(quantity))}</Data>
        </div>
      );
    default:
      return null;
  }
}

/** The verdict of a round, with the figures that gave it. */
function Judged({ details }: { details: Record<string, unknown> }) {
  const { round: t } = useTexts();
  const { round, tested, passed, verdict } = details as unknown as Verdict;
  return (
    <div>
      {t.verdict[verdict](round)} · {showPercent(passed, tested)} ({showCount(passed)} / {showCount(tested)})
    </div>
  );
}

interface Verdict {
  round: number;
  tested: number;
  passed: number;
  verdict: BatchVerdict;
}
