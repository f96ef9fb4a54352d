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
    none: '还没有后台任务。导入文件后，这里显示检查与提交的进度。',
    kinds: {
      'imports.check': '检查导入文件',
      'imports.commit': '提交导入文件',
      'imports.clean': '清理导入的暂存数据',
      'quality-problems.find-late': '查找超期质量问题',
      'indicators.compute': '计算批次指标',
      'indicators.recompute': '重算指标',
    } as Record<string, string>,
  },
};
