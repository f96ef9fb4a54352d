import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { Data } from '../../../components/data.js';
import { showCount } from '../../../components/show.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import { AssetNumber } from '../../11-arrival/meters/meter-columns.js';
import type { ProblemDetail } from '../problem-queries.js';
import { Discipline, Written } from './discipline.js';
import { TextField } from './fields.js';
import { RoundEvidence, roundOfCause } from './round-evidence.js';
import { steps } from './steps.js';

/** D2: what is wrong, what was seen of it, and the meters that show it. */
export function Evidence({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { title, description, evidence } = problem;
  const round = roundOfCause(problem.cause);
  return (
    <Discipline<{ title?: string; description: string }>
      {...{ number: 2, title: t.disciplines.problem, problem, step: 'edit', may: may('quality-problems.work') }}
      written={description !== null}
      initial={{ ...(title !== null && { title }), ...(description !== null && { description }) }}
      save={({ title: wanted, description: told }) =>
        steps.edit(problem, { description: told, ...(wanted && { title: wanted }) })
      }
      fields={
        <>
          <TextField name="title" label={t.raise.name} rows={1} required={title !== null} />
          <TextField name="description" label={t.raise.description} />
        </>
      }
    >
      <Flex vertical gap={8}>
        <Written text={description} />
        {evidence?.screen !== undefined && (
          <div>
            {t.evidence}: {evidence.finding !== undefined && <Data>{evidence.finding}</Data>}{' '}
            <Link to={evidence.screen}>{t.evidencePage}</Link>
          </div>
        )}
        {round !== null && problem.batchNo !== null && <RoundEvidence batchNo={problem.batchNo} round={round} />}
        <Rectifications problem={problem} />
        <Meters problem={problem} />
      </Flex>
    </Discipline>
  );
}

function Rectifications({ problem: { rectifications } }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  return rectifications.map(({ round, dueOn, doneOn, givenUp, report }) => (
    <div key={round}>
      {t.rectification(round)}: {dueOn} ·{' '}
      {doneOn !== null ? t.rectificationDone(doneOn) : givenUp ? t.rectificationGivenUp : t.rectificationOpen}{' '}
      {report !== null && <Data>{report}</Data>}
    </div>
  ));
}

function Meters({ problem: { meterCount, assetNos } }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  if (meterCount === 0) return null;
  const more = meterCount > assetNos.length ? ` (${t.moreMeters(showCount(assetNos.length))})` : '';
  return (
    <div>
      <Typography.Paragraph>{t.meters(showCount(meterCount)) + more}</Typography.Paragraph>
      <Flex wrap gap="4px 16px" className="meter-numbers">
        {assetNos.map((assetNo) => (
          <AssetNumber key={assetNo} assetNo={assetNo} />
        ))}
      </Flex>
    </div>
  );
}
