import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import type { Job } from '../../../api/lists.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useCheck } from './audit-queries.js';

/** Reads the whole chain in the background, and says where it is broken. */
export function useChainCheck() {
  const t = useTexts();
  const [id, setId] = useState<string | null>(null);
  const start = useChange(async () => {
    const { id: job } = await answerOf(api.POST('/api/v1/audit/verifications', { headers: intentionKey() }));
    setId(job);
  });
  const check = useCheck(id);
  const running = start.isPending || (id !== null && !['completed', 'failed'].includes(check.data?.state ?? ''));
  const error = start.error ?? check.error;
  return {
    button: (
      <Button icon={<SafetyCertificateOutlined />} loading={running} onClick={() => start.mutate()}>
        {t.audit.verify}
      </Button>
    ),
    result: (
      <>
        {error && <ProblemAlert error={error} />}
        {check.data && <Result check={check.data} />}
      </>
    ),
  };
}

function Result({ check }: { check: Job }) {
  const words = useTexts().audit;
  const { state, progress, total, failures } = check;
  if (state === 'completed') {
    return <Alert className="problem" type="success" showIcon title={words.whole(showCount(progress))} />;
  }
  if (state === 'failed') {
    return (
      <Alert
        className="problem"
        type="error"
        showIcon
        title={failures[0]?.reason ?? words.broken}
        description={words.brokenHint}
      />
    );
  }
  const whole = Math.max(1, total ?? 1);
  return (
    <div className="problem" role="status">
      {words.verifying(showCount(progress), total == null ? '–' : showCount(total))}
      <Progress percent={Math.floor((progress * 100) / whole)} aria-label={words.verify} />
    </div>
  );
}
