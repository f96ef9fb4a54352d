import { Card, Flex, Timeline, Typography } from 'antd';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { showTime } from '../../../components/show.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { useProblemEvents, type ProblemEvent } from '../problem-queries.js';
import { useStateWord } from '../problem-words.js';

/** Everything that was done about it, by whom. */
export function History({ no }: { no: string }) {
  const { problems: t } = useTexts();
  return (
    <Card className="section" title={t.history}>
      <Awaited query={useProblemEvents(no)}>
        {(events) => <Timeline items={events.map((event) => ({ key: event.id, content: <Told event={event} /> }))} />}
      </Awaited>
    </Card>
  );
}

function Told({ event }: { event: ProblemEvent }) {
  const t = useTexts();
  const stateWord = useStateWord();
  const level = t.problems.escalation[Number(event.details?.['level'])];
  return (
    <>
      <Flex gap={12} wrap align="baseline">
        <Typography.Text strong>{wordFor(t.problems.steps, event.kind)}</Typography.Text>
        {event.to !== null && event.from !== event.to && (
          <span>
            {event.from !== null && `${stateWord(event.from)} → `}
            {stateWord(event.to)}
          </span>
        )}
        {event.kind === 'escalate' && level !== undefined && <span>{level}</span>}
      </Flex>
      <Typography.Text type="secondary">
        {showTime(event.at)} · <Data>{event.actor ?? t.events.system}</Data>
      </Typography.Text>
      {event.reason !== null && (
        <div>
          {t.reason.label}: <Data>{event.reason}</Data>
        </div>
      )}
    </>
  );
}
