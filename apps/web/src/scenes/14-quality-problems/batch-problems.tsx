import { Alert, Flex } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../components/data.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useTexts } from '../../texts/use-texts.js';
import { useProblems, type Problem } from './problem-queries.js';
import { ProblemTags } from './problem-tags.js';
import { useProblemName } from './problem-words.js';

/** What was found to be wrong with a batch, open or closed; nothing is shown of a batch without. */
export function BatchProblems({ batchNo }: { batchNo: string }) {
  const { problems: t } = useTexts();
  const { data, error } = useProblems({ batchNo, limit: 50 });
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.items.length === 0) return null;
  const open = data.items.filter(({ state }) => state !== 'closed').length;
  return (
    <Alert
      className="section"
      type={open > 0 ? 'warning' : 'info'}
      showIcon
      title={t.ofBatch(data.items.length, open)}
      description={data.items.map((problem) => (
        <Line key={problem.no} problem={problem} />
      ))}
    />
  );
}

function Line({ problem }: { problem: Problem }) {
  const nameOf = useProblemName();
  return (
    <Flex gap={12} wrap align="center" className="touchable">
      <Link to={`/problems/${problem.no}`} className="number">
        <Data>{problem.no}</Data>
      </Link>
      <Data>{nameOf(problem)}</Data>
      <ProblemTags problem={problem} />
    </Flex>
  );
}
