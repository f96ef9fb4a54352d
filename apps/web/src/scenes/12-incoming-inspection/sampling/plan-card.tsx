import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../../api/api.js';
import { Data } from '../../../components/data.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { Inspection } from '../incoming-queries.js';
import { PlanWords } from './plan-words.js';

/** The plan in force in words, and the draw, which anybody may make again. */
export function PlanCard({ inspection }: { inspection: Inspection }) {
  const t = useTexts().incoming.sampling;
  const { sampleSize, acceptanceNumber, number, seed } = inspection;
  return (
    <Card className="section" title={t.plan.title(sampleSize, acceptanceNumber)} extra={t.number(number)}>
      <PlanWords plan={inspection} />
      <Flex gap={12} align="center" wrap style={{ marginTop: 12 }}>
        <span>
          {t.plan.seed} <Data>{String(seed)}</Data>
        </span>
        <Replay drawId={inspection.drawId} />
      </Flex>
    </Card>
  );
}

function Replay({ drawId }: { drawId: string }) {
  const t = useTexts().incoming.sampling.plan;
  const [same, setSame] = useState<boolean | null>(null);
  const replay = useChange(async () => {
    const answer = await answerOf(api.POST('/api/v1/draws/{id}/replay', { params: { path: { id: drawId } } }));
    setSame(answer.same);
  });
  return (
    <>
      <Button size="small" loading={replay.isPending} onClick={() => replay.mutate()}>
        {t.replay}
      </Button>
      {replay.error && <ProblemAlert error={replay.error} />}
      {same !== null && <Alert type={same ? 'success' : 'error'} showIcon title={same ? t.same : t.differs} />}
    </>
  );
}
