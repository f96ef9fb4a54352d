import { column, shanghaiTime, type ExportList } from '../export-lists/index.js';
import { JobQuery, type JobsReadModel, type JobStatus } from '../jobs/index.js';

const columns: ExportList<JobStatus>['columns'] = [
  column('id', ['编号', 'Id'], 'code', ({ id }) => id),
  column('kind', ['任务', 'Job'], 'code', ({ kind }) => kind),
  column('subject', ['对象', 'About'], 'code', ({ subject }) => subject?.name ?? null),
  column('owner', ['提交人', 'Asked for by'], 'text', ({ owner }) => owner),
  column('state', ['状态', 'State'], 'code', ({ state }) => state),
  column('progress', ['进度', 'Progress'], 'number', ({ progress }) => progress),
  column('total', ['总数', 'Total'], 'number', ({ total }) => total),
  column('attempts', ['尝试次数', 'Attempts'], 'number', ({ attempts }) => attempts),
  column('createdAt', ['提交时间', 'Asked for'], 'text', ({ createdAt }) => shanghaiTime(createdAt)),
  column('finishedAt', ['完成时间', 'Finished'], 'text', ({ finishedAt }) => shanghaiTime(finishedAt)),
  column('failures', ['失败原因', 'Why it failed'], 'text', ({ failures }) =>
    failures.map(({ item, reason }) => `${item}: ${reason}`).join('; '),
  ),
];

export function jobsExport(jobs: JobsReadModel): ExportList<JobStatus, JobQuery> {
  return {
    ...{ name: 'jobs', title: { zh: '后台任务', en: 'Jobs' }, action: 'jobs.read', query: JobQuery, columns },
    page: (query, _only, context) => jobs.page(query, context),
  };
}
