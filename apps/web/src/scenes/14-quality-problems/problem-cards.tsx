import { Data } from '../../components/data.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/use-texts.js';
import { WaitingCard } from '../00-platform/home/waiting-card.js';
import { useProblems, type Problem } from './problem-queries.js';
import { useProblemName } from './problem-words.js';

/** Problems whose day has passed: for those who have to see to it. */
export function OverdueProblems() {
  const { problems: t } = useTexts();
  return (
    <WaitingCard
      words={t.home.overdue}
      to="/problems?overdue=true"
      total={undefined}
      query={useProblems({ overdue: 'true', limit: 50 })}
      lineOf={useLine()}
    />
  );
}

/** Problems in which the reader has something to do. */
export function MeasuresForMe() {
  const { problems: t } = useTexts();
  const me = useSession()?.user.username ?? '';
  return (
    <WaitingCard
      words={t.home.measures}
      to={`/problems?measuresOf=${encodeURIComponent(me)}`}
      total={undefined}
      query={useProblems({ measuresOf: me, limit: 50 })}
      lineOf={useLine()}
    />
  );
}

function useLine() {
  const nameOf = useProblemName();
  return (problem: Problem) => ({
    key: problem.no,
    to: `/problems/${problem.no}`,
    text: (
      <>
        <Data>{problem.no}</Data> {problem.title === null ? nameOf(problem) : <Data>{problem.title}</Data>}
      </>
    ),
  });
}
