import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { Job } from '../../../api/lists.js';
import { Data } from '../../../components/data.js';
import type { ListColumn } from '../../../components/list/use-columns.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { showCount, showTime } from '../../../components/show.js';
import { StateTag } from '../../../components/state-tag.js';
import { useMay } from '../../../session/session.js';
import { useTexts, wordFor } from '../../../texts/use-texts.js';
import { useRetry } from './job-queries.js';

/** What the list tells of a job. */
export function useJobColumns(): ListColumn<Job>[] {
  const t = useTexts();
  const time = { className: 'number', render: (at: string | null) => showTime(at) };
  return [
    {
      ...{ key: 'kind', title: t.jobs.kind, dataIndex: 'kind', always: true },
      render: (kind: string) => wordFor(t.jobs.kinds, kind),
    },
    { key: 'subject', title: t.jobs.subject, render: (_, { subject }) => <Subject of={subject} /> },
    {
      ...{ key: 'owner', title: t.jobs.owner, dataIndex: 'owner' },
      render: (owner: string | null) => (owner == null ? t.events.system : <Data>{owner}</Data>),
    },
    {
      ...{ key: 'state', title: t.jobs.state, dataIndex: 'state' },
      render: (state: string) => <StateTag of="job" state={state} />,
    },
    { key: 'progress', title: t.jobs.progress, width: 140, render: (_, job) => <JobProgress job={job} /> },
    { key: 'createdAt', title: t.jobs.createdAt, dataIndex: 'createdAt', ...time },
    { key: 'finishedAt', title: t.jobs.finishedAt, dataIndex: 'finishedAt', ...time },
    { key: 'attempts', title: t.jobs.attempts, dataIndex: 'attempts', align: 'right', offByDefault: true },
    { key: 'failures', title: t.jobs.failures, render: (_, job) => <Failures job={job} /> },
  ];
}

function Subject({ of }: { of: Job['subject'] }) {
  if (!of) return <span>–</span>;
  const name = <Data>{of.name}</Data>;
  switch (of.kind) {
    case 'import':
      return <Link to={`/imports/${of.id}`}>{name}</Link>;
    case 'batch':
      return <Link to={`/batches/${encodeURIComponent(of.id)}`}>{name}</Link>;
    case 'export':
      return <Link to="/exports">{name}</Link>;
    case 'period':
      return name;
  }
}

function JobProgress({ job }: { job: Job }) {
  const t = useTexts();
  if (job.total == null || job.total === 0) return <span>{job.progress > 0 ? showCount(job.progress) : '–'}</span>;
  const told = `${t.jobs.progress} ${showCount(job.progress)} / ${showCount(job.total)}`;
  return (
    <span title={told}>
      <Progress size="small" percent={Math.floor((job.progress * 100) / job.total)} aria-label={told} />
    </span>
  );
}

/** Why each item failed, and the way to try again beside it. */
function Failures({ job }: { job: Job }) {
  const t = useTexts();
  const may = useMay();
  const retry = useRetry();
  if (job.failures.length === 0) return <span>–</span>;
  return (
    <>
      {job.failures.map(({ item, reason }) => (
        <div key={item}>
          {reason} <Data>{wordFor(t.jobs.kinds, item)}</Data>
        </div>
      ))}
      {job.state === 'failed' && may('jobs.retry') && (
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate([job.id])}>
          {t.jobs.retry}
        </Button>
      )}
      {retry.error && <ProblemAlert error={retry.error} />}
    </>
  );
}
