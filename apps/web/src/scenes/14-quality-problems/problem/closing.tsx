import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../../components/reason-dialog.js';
import { showTime } from '../../../components/show.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';
import { Discipline, Written } from './discipline.js';
import { TextField } from './fields.js';
import { steps } from './steps.js';

/** The end: with a shown effect, or with a reason. */
export function Closing({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const shown = problem.effect?.verdict === 'improved';
  return (
    <Discipline<{ conclusion: string; reason?: string }>
      {...{ number: 8, title: t.disciplines.close, problem, step: 'close', may: may('quality-problems.close') }}
      written={false}
      action={t.closeButton}
      save={({ conclusion, reason }) => steps.close(problem, { conclusion, ...(reason && { reason }) })}
      fields={
        <>
          <TextField name="conclusion" label={t.conclusion} rows={3} />
          {!shown && (
            <>
              <Typography.Paragraph type="secondary">{t.closeReasonHint}</Typography.Paragraph>
              <TextField name="reason" label={t.closeReason} rows={2} />
            </>
          )}
        </>
      }
    >
      <Flex vertical gap={8}>
        <Written text={problem.conclusion} />
        {problem.closedAt !== null && (
          <Typography.Text type="secondary">
            {t.closedAt} {showTime(problem.closedAt)}
          </Typography.Text>
        )}
        {problem.state === 'closed' && may('quality-problems.close') && <Reopen problem={problem} />}
      </Flex>
    </Discipline>
  );
}

function Reopen({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const [asking, setAsking] = useState(false);
  const reopen = useChange(
    (reason: string) => steps.reopen(problem, reason),
    () => setAsking(false),
  );
  return (
    <>
      <Button style={{ alignSelf: 'start' }} onClick={() => setAsking(true)}>
        {t.reopen}
      </Button>
      {asking && (
        <ReasonDialog title={t.reopen} explanation={t.reopenHint} change={reopen} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
