import type { components } from '../../api/schema.gen.js';

/** Every kind of job has to be called something: who lists them is told by the compiler. */
export type JobKind = components['schemas']['JobView']['kind'];

/** 后台任务。 */
export const zhJobs = {
  jobs: {
    title: '后台任务',
    kind: '任务',
    state: '状态',
    anyState: '全部状态',
    progress: '进度',
    createdAt: '提交时间',
    finishedAt: '完成时间',
    failures: '失败原因',
    retry: '重试',
    retryChosen: (count: number) => (count > 0 ? `重试所选（${count}）` : '重试所选'),
    subject: '对象',
    owner: '提交人',
    attempts: '尝试次数',
    whose: '范围',
    everybody: '所有人',
    mine: '只看我的',
    anyKind: '全部任务',
    none: '还没有后台任务。导入文件后，这里显示检查与提交的进度。',
    kinds: {
      'audit.verify': '校验审计链',
      'audit.anchor': '审计链锚定',
      'imports.check': '检查导入文件',
      'imports.commit': '提交导入文件',
      'imports.clean': '清理导入的暂存数据',
      'exports.write': '生成导出文件',
      'exports.clean': '清理过期的导出文件',
      'emc-tests.find-late': '查找超期未回结果的电磁兼容试验',
      'quality-problems.find-late': '查找超期质量问题',
      'indicators.compute': '计算批次指标',
      'indicators.recompute': '重算指标',
    } satisfies Record<JobKind, string> as Record<string, string>,
  },
};
