import { Typography } from 'antd';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';
import { today } from '../problem-words.js';
import { Discipline, Written } from './discipline.js';
import { DayField, TextField } from './fields.js';
import { steps } from './steps.js';

/** D4: why it happened. */
export function Cause({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { rootCause } = problem;
  return (
    <Discipline<{ rootCause: string }>
      {...{ number: 4, title: t.disciplines.cause, problem, step: 'explain', may: may('quality-problems.work') }}
      written={rootCause !== null}
      initial={rootCause === null ? {} : { rootCause }}
      save={(values) => steps.explain(problem, values)}
      fields={<TextField name="rootCause" label={t.disciplines.cause} />}
    >
      <Written text={rootCause} />
    </Discipline>
  );
}

/** D6: what the supplier says to it. */
export function Answer({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { answer, answeredOn } = problem;
  return (
    <Discipline<{ answer: string; answeredOn: string }>
      {...{ number: 6, title: t.disciplines.answer, problem, step: 'answer', may: may('quality-problems.work') }}
      written={answer !== null}
      initial={{ ...(answer !== null && { answer }), answeredOn: answeredOn ?? today() }}
      save={(values) => steps.answer(problem, values)}
      fields={
        <>
          <TextField name="answer" label={t.disciplines.answer} />
          <DayField name="answeredOn" label={t.answeredOn} past />
        </>
      }
    >
      <Written text={answer} />
      {answeredOn !== null && (
        <Typography.Text type="secondary">
          {t.answeredOn} {answeredOn}
        </Typography.Text>
      )}
    </Discipline>
  );
}

/** D7: so that it does not come again. */
export function Prevention({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { prevention } = problem;
  return (
    <Discipline<{ prevention: string }>
      {...{ number: 7, title: t.disciplines.prevention, problem, step: 'prevent', may: may('quality-problems.work') }}
      written={prevention !== null}
      initial={prevention === null ? {} : { prevention }}
      save={(values) => steps.prevent(problem, values)}
      fields={<TextField name="prevention" label={t.disciplines.prevention} />}
    >
      <Written text={prevention} />
    </Discipline>
  );
}
