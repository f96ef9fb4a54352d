import { Descriptions } from 'antd';
import { Data } from '../../../components/data.js';
import { useMay } from '../../../session/session.js';
import { useTexts } from '../../../texts/use-texts.js';
import type { ProblemDetail } from '../problem-queries.js';
import { Discipline } from './discipline.js';
import { DayField, PersonField, TextField } from './fields.js';
import { steps } from './steps.js';

interface TeamValues {
  owner?: string;
  team?: string;
  dueOn: string;
  closeOn: string;
}

/** D1: who works on it, by when. */
export function Team({ problem }: { problem: ProblemDetail }) {
  const { problems: t } = useTexts();
  const may = useMay();
  const { owner, team, dueOn, closeOn } = problem;
  const items = [
    { key: 'o', label: t.owner, children: owner ? <Data>{owner.name}</Data> : t.noOwner },
    { key: 't', label: t.team, children: <Data>{team ?? '–'}</Data> },
    { key: 'd', label: t.dueOn, children: dueOn ?? '–' },
    { key: 'c', label: t.closeOn, children: closeOn ?? '–' },
  ];
  return (
    <Discipline<TeamValues>
      {...{ number: 1, title: t.disciplines.team, problem, step: 'edit', may: may('quality-problems.work') }}
      written={owner !== null}
      initial={{ ...(owner && { owner: owner.username }), ...(team !== null && { team }), ...days(dueOn, closeOn) }}
      save={(values) => steps.edit(problem, given(values))}
      fields={
        <>
          <PersonField name="owner" label={t.owner} required={false} />
          <TextField name="team" label={t.team} required={false} rows={2} />
          <DayField name="dueOn" label={t.dueOn} />
          <DayField name="closeOn" label={t.closeOn} />
        </>
      }
    >
      <Descriptions size="small" column={2} items={items} />
    </Discipline>
  );
}

const days = (dueOn: string | null, closeOn: string | null): Partial<TeamValues> => ({
  ...(dueOn !== null && { dueOn }),
  ...(closeOn !== null && { closeOn }),
});

/** What is left empty stays as it is. */
const given = (values: TeamValues): TeamValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => Boolean(value))) as unknown as TeamValues;
