import { ClockCircleOutlined, LockOutlined, RiseOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTexts } from '../../texts/use-texts.js';
import type { Problem } from './problem-queries.js';
import { daysPast, useStateWord } from './problem-words.js';

const colours: Readonly<Record<string, string>> = { open: 'gold', closed: 'success' };

/** Where a problem stands, and what makes it urgent: by word and shape as well as colour. */
export function ProblemTags({
  problem,
}: {
  problem: Pick<Problem, 'state' | 'nextDueOn' | 'overdue' | 'escalation' | 'held'>;
}) {
  const { problems: t } = useTexts();
  const stateWord = useStateWord();
  const escalated = t.escalation[problem.escalation];
  return (
    <Flex gap={4} wrap>
      <Tag color={colours[problem.state] ?? 'processing'}>{stateWord(problem.state)}</Tag>
      {problem.overdue && (
        <Tag color="error" icon={<ClockCircleOutlined />}>
          {t.overdue(daysPast(problem.nextDueOn))}
        </Tag>
      )}
      {escalated !== undefined && problem.overdue && (
        <Tag color="error" icon={<RiseOutlined />}>
          {escalated}
        </Tag>
      )}
      {problem.held && (
        <Tag color="warning" icon={<LockOutlined />}>
          {t.held}
        </Tag>
      )}
    </Flex>
  );
}
