import { Alert, Button } from 'antd';
import { Problem } from '../api/problem.js';
import { useTexts } from '../texts/use-texts.js';
import { Data } from './data.js';

/** What happened, what to do about it, and the number under which the server remembers it. */
export function ProblemAlert({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTexts();
  const answered = error instanceof Problem;
  const advice = !answered ? t.problem.unreachable : error.status >= 500 ? t.problem.tryAgain : t.problem.change;
  const details = (
    <>
      {answered && error.faults.map(({ pointer, message }) => <div key={pointer + message}>{message}</div>)}
      <div>{advice}</div>
      {answered && error.requestId !== null && (
        <small>
          {t.problem.requestId} <Data>{error.requestId}</Data>
        </small>
      )}
    </>
  );
  return (
    <Alert
      type="error"
      showIcon
      className="problem"
      title={answered ? error.message : t.problem.noAnswer}
      description={details}
      action={onRetry && <Button onClick={onRetry}>{t.problem.retry}</Button>}
    />
  );
}
