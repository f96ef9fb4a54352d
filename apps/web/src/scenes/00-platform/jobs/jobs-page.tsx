import { Button } from 'antd';
import { useState } from 'react';
import type { Job } from '../../../api/lists.js';
import { given, useListState } from '../../../components/list-state.js';
import { FilterBar, type FilterField } from '../../../components/list/filter-bar.js';
import { ManagedList } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { useJobColumns } from './job-columns.js';
import { type JobFilter, jobStates, useJobs, useRetry } from './job-queries.js';

/** What runs in the background, how far it is, and why it failed; of oneself, or of all for those who look after them. */
export function JobsPage() {
  const t = useTexts();
  const may = useMay();
  const { value } = useListState();
  const filter = given({ state: value('state'), kind: value('kind'), of: value('of') }) as JobFilter;
  const jobs = useJobs({ ...filter, ...given({ cursor: value('cursor') }) });
  const [chosen, setChosen] = useState<string[]>([]);
  const failed = (jobs.data?.items ?? []).filter(({ state }) => state === 'failed').map(({ id }) => id);
  const retryable = chosen.filter((id) => failed.includes(id));
  return (
    <>
      <PageTitle title={t.jobs.title} />
      <FilterBar fields={useFields()} />
      <ManagedList<Job>
        screen="jobs"
        query={jobs}
        columns={useJobColumns()}
        exporting={{ list: 'jobs', query: filter }}
        rowKey="id"
        empty={Object.keys(filter).length === 0 ? t.jobs.none : t.list.noneOfThese}
        tools={may('jobs.retry') && <RetryChosen ids={retryable} onDone={() => setChosen([])} />}
        {...(may('jobs.retry') && {
          rowSelection: {
            selectedRowKeys: retryable,
            onChange: (keys) => setChosen(keys.map(String)),
            getTitleCheckboxProps: () => ({ 'aria-label': t.list.pickAll }),
            getCheckboxProps: ({ kind, state }) => ({
              disabled: state !== 'failed',
              'aria-label': t.list.pick(wordFor(t.jobs.kinds, kind)),
            }),
          },
        })}
      />
    </>
  );
}

function RetryChosen({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const t = useTexts();
  const retry = useRetry();
  return (
    <>
      <Button
        disabled={ids.length === 0}
        loading={retry.isPending}
        onClick={() => retry.mutate(ids, { onSuccess: onDone })}
      >
        {t.jobs.retryChosen(ids.length)}
      </Button>
      {retry.error && <ProblemAlert error={retry.error} />}
    </>
  );
}

function useFields(): FilterField[] {
  const t = useTexts();
  const may = useMay();
  const whose: FilterField[] = may('jobs.read-all')
    ? [
        {
          ...{ kind: 'choice', name: 'of', label: t.jobs.whose, any: t.jobs.everybody },
          choices: [{ value: 'mine', label: t.jobs.mine }],
        },
      ]
    : [];
  return [
    {
      ...{ kind: 'choice', name: 'state', label: t.jobs.state, any: t.jobs.anyState },
      choices: jobStates.map((known) => ({ value: known, label: t.states.job[known] })),
    },
    {
      ...{ kind: 'choice', name: 'kind', label: t.jobs.kind, any: t.jobs.anyKind, width: 190 },
      choices: Object.entries(t.jobs.kinds).map(([value, label]) => ({ value, label })),
    },
    ...whose,
  ];
}
