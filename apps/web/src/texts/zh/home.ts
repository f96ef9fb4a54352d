/** 工作台。 */
export const zhHome = {
  home: {
    title: '工作台',
    all: '查看全部',
    orMore: '以上',
    batches: {
      verification: { title: '全检中的批次', none: '没有正在全检的批次。' },
      arrived: { title: '到货待比对的批次', none: '到货的批次都已比对。' },
      emc: { title: '电磁兼容环节的批次', none: '没有等待电磁兼容试验的批次。' },
      sampling: { title: '待抽样验收的批次', none: '没有等待抽样验收的批次。' },
      rectification: { title: '整改中的批次', none: '没有等待供应商整改的批次。' },
    },
    imports: {
      ready: { title: '待提交的文件', none: '没有待提交的文件。检定完成后，把台体文件拖入导入中心。' },
      errors: { title: '有错误行待处理的文件', none: '待提交的文件都没有错误行。' },
      failed: { title: '有误的文件', none: '没有无法识别的文件。' },
    },
    toCheck: { title: '待核验的结果', none: '正在全检的批次都已核验签字。', line: (count: string) => `${count} 条` },
    emcDue: {
      title: '待检测机构答复的试验',
      none: '没有送检未答复的电磁兼容试验。',
      due: (day: string) => `期限 ${day}`,
      late: (day: string) => `期限 ${day}，已逾期`,
    },
    jobs: { title: '失败的后台任务', none: '后台任务都正常。' },
  },
};
