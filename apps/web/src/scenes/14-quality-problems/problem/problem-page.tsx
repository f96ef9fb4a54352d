import { Alert, Descriptions, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { Awaited } from '../../../components/awaited.js';
import { Data } from '../../../components/data.js';
import { PageTitle } from '../../../components/page.js';
import { PrintButton } from '../../../components/print-button.js';
import { showTime } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { useProblem, type ProblemDetail } from '../problem-queries.js';
import { ProblemTags } from '../problem-tags.js';
import { useProblemName, useRaisedBy } from '../problem-words.js';
import { Closing } from './closing.js';
import { Containment } from './containment.js';
import { EffectCheck } from './effect-check.js';
import { Evidence } from './evidence.js';
import { ProblemFiles } from './problem-files.js';
import { History } from './history.js';
import { Measures } from './measures.js';
import { Team } from './team.js';
import { Answer, Cause, Prevention } from './texts-of-problem.js';

/** One problem in one scroll: the eight disciplines, each written where it stands. */
export function ProblemPage() {
  const { no = '' } = useParams();
  return <Awaited query={useProblem(no)}>{(found) => <Shown problem={found} />}</Awaited>;
}

function Shown({ problem }: { problem: ProblemDetail }) {
  const { problems: t, prints } = useTexts();
  const may = useMay();
  const nameOf = useProblemName();
  const title = (
    <>
      <Data>{problem.no}</Data> {problem.title === null ? nameOf(problem) : <Data>{problem.title}</Data>}
    </>
  );
  return (
    <>
      <PageTitle
        title={title}
        extra={
          <Flex gap={8} wrap align="center">
            <ProblemTags problem={problem} />
            {may('prints.reports') && (
              <PrintButton
                word={prints.problemReport}
                path="problem-reports"
                body={{ nos: [problem.no] }}
                fileName={`8D ${problem.no}`}
              />
            )}
          </Flex>
        }
      />
      <Facts problem={problem} />
      {problem.held && <Alert className="section" type="warning" showIcon title={t.heldBatch} />}
      <Team problem={problem} />
      <Evidence problem={problem} />
      <Containment problem={problem} />
      <Cause problem={problem} />
      <Measures problem={problem} />
      <Answer problem={problem} />
      <ProblemFiles problem={problem} />
      <Prevention problem={problem} />
      <EffectCheck problem={problem} />
      <Closing problem={problem} />
      <History no={problem.no} />
    </>
  );
}

function Facts({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const raisedBy = useRaisedBy();
  const batch = problem.batchNo !== null && (
    <Link to={`/batches/${encodeURIComponent(problem.batchNo)}`}>
      <Data>{problem.batchNo}</Data>
    </Link>
  );
  const supplier = (
    <Link to={`/scorecards/suppliers/${encodeURIComponent(problem.supplierCode)}`}>
      <Data>{problem.supplierName}</Data>
    </Link>
  );
  const items = [
    { key: 'c', label: t.class, children: problem.className },
    { key: 'b', label: t.batch, children: batch || '–' },
    { key: 's', label: t.supplier, children: supplier },
    {
      key: 'r',
      label: t.raisedBy,
      children: problem.raisedByName ? <Data>{problem.raisedByName}</Data> : raisedBy(problem.raisedBy),
    },
    { key: 'a', label: t.raisedAt, children: showTime(problem.raisedAt) },
    { key: 'n', label: t.nextDueOn, children: problem.nextDueOn ?? '–' },
  ];
  return <Descriptions className="section" size="small" column={3} items={items} />;
}
