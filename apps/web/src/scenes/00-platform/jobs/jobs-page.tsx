import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, Progress, Select, type TableProps } from 'antd';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { type Job, pageOf } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import { given, useListState } from '../../../components/list-state.js';
import { ListTable } from '../../../components/list-table.js';
import { PageTitle } from '../../../components/page.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useChange } from '../../../components/use-change.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';

const jobStates = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;
type JobState = (typeof jobStates)[number];

export function useJobs(filter: { state?: JobState; cursor?: string }) {
  return useQuery({
    queryKey: ['jobs', filter],
    placeholderData: keepPreviousData,
    refetchInterval: 3_000,
    queryFn: async () =>
      pageOf<Job>(await answerOf(api.GET('/api/v1/jobs', { params: { query: { ...filter, limit: 20 } } }))),
  });
}

/** What runs in the background, how far it is, and why it failed. */
export function JobsPage() {
  const t = useTexts();
  const { value, change } = useListState();
  const state = jobStates.find((known) => known === value('state'));
  const jobs = useJobs({ ...given({ cursor: value('cursor') }), ...(state !== undefined && { state }) });
  return (
    <>
      <PageTitle title={t.jobs.title} />
      <Flex className="filters">
        <Select
          allowClear
          placeholder={t.jobs.anyState}
          aria-label={t.jobs.state}
          style={{ width: 170 }}
          value={state ?? null}
          onChange={(wanted: string | undefined) => change({ state: wanted ?? '' })}
          options={jobStates.map((known) => ({ value: known, label: t.states.job[known] }))}
        />
      </Flex>
      <ListTable
        query={jobs}
        columns={useColumns()}
        rowKey="id"
        empty={state === undefined ? t.jobs.none : t.list.noneOfThese}
      />
    </>
  );
}

function useColumns(): NonNullable<TableProps<Job>['columns']> {
  const t = useTexts();
  const time = { className: 'number', render: (at: string | null) => showTime(at) };
  return [
    { title: t.jobs.kind, dataIndex: 'kind', render: (kind: string) => wordFor(t.jobs.kinds, kind) },
    { title: t.jobs.state, dataIndex: 'state', render: (state: string) => <StateTag of="job" state={state} /> },
    { title: t.jobs.progress, width: 130, render: (_, job) => <JobProgress job={job} /> },
    { title: t.jobs.createdAt, dataIndex: 'createdAt', ...time },
    { title: t.jobs.finishedAt, dataIndex: 'finishedAt', ...time },
    { title: t.jobs.failures, render: (_, job) => <Failures job={job} /> },
    { render: (_, job) => <Retry job={job} /> },
  ];
}

function JobProgress({ job }: { job: Job }) {
  const t = useTexts();
  if (job.total == null || job.total === 0) return <span>{job.progress > 0 ? job.progress : '–'}</span>;
  const percent = Math.floor((job.progress * 100) / job.total);
  return <Progress size="small" percent={percent} aria-label={t.jobs.progress} />;
}

function Failures({ job }: { job: Job }) {
  if (job.failures.length === 0) return <span>–</span>;
  return job.failures.map(({ item, reason }) => (
    <div key={item}>
      {reason} <Data>{item}</Data>
    </div>
  ));
}

function Retry({ job }: { job: Job }) {
  const t = useTexts();
  const may = useMay();
  const retry = useChange(() =>
    answerOf(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id: job.id } }, headers: intentionKey() })),
  );
  if (job.state !== 'failed' || !may('jobs.retry')) return null;
  return (
    <>
      <Button size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t.jobs.retry}
      </Button>
      {retry.error && <ProblemAlert error={retry.error} />}
    </>
  );
}
