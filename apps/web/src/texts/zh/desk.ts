import { EXPORT_STATE_WORDS, wordsIn } from '#libs/rules';

/** 消息、导出、快捷键、显示。 */
export const zhDesk = {
  notices: {
    title: '消息',
    unread: (count: number) => (count > 0 ? `消息，${count} 条未读` : '消息'),
    isNew: '未读',
    markAll: '全部标为已读',
    none: '没有消息。导出完成、任务失败、批次判定、质量问题等会在这里提醒。',
    exportReady: (file: string, rows: string) => `导出完成：${file}，共 ${rows} 行`,
    jobFailed: (job: string) => `后台任务失败：${job}`,
    batchJudged: (batchNo: string, round: string, verdict: string) =>
      `批次 ${batchNo} 第 ${round} 轮已判定：${verdict}`,
    problemRaised: (no: string, batchNo: string, name: string) =>
      batchNo === '' ? `新的质量问题 ${no}：${name}` : `新的质量问题 ${no}：批次 ${batchNo} ${name}`,
    problemGiven: (no: string, what: string, dueOn: string) =>
      `请处理质量问题 ${no}${what === '' ? '' : `：${what}`}${dueOn === '' ? '' : `，期限 ${dueOn}`}`,
    problemLate: (no: string, batchNo: string) =>
      batchNo === '' ? `质量问题 ${no} 已超期` : `质量问题 ${no} 已超期：批次 ${batchNo}`,
    sampleJudged: {
      accepted: (batchNo: string) => `批次 ${batchNo} 抽样验收接收，可以开始全检`,
      rejected: (batchNo: string) => `批次 ${batchNo} 抽样验收不接收，等待处置`,
    },
    emcLate: (batchNo: string, dueOn: string) => `批次 ${batchNo} 的电磁兼容试验应于 ${dueOn} 前答复，已逾期`,
  },
  exports: {
    button: '导出',
    all: '导出全部',
    filtered: '导出当前筛选',
    selected: (count: number) => `导出所选（${count}）`,
    formats: { csv: 'CSV 文件', xlsx: 'XLSX 工作簿' },
    started: '已开始导出，完成后在消息中提醒。',
    none: '还没有导出。在任一列表点“导出”，文件写好后出现在这里。',
    file: '文件',
    which: '范围',
    everything: '全部',
    chosen: (count: number) => `所选 ${count} 行`,
    states: wordsIn(EXPORT_STATE_WORDS, 'zh'),
    rows: '行数',
    size: '大小',
    until: '保留至',
    download: '下载',
    remove: '删除',
  },
  palette: {
    title: '快速前往',
    placeholder: '输入页面名称、批次号、资产编号',
    nothing: '没有找到',
    kinds: { screen: '页面', meter: '电能表', batch: '批次', recent: '最近浏览' },
  },
  keys: {
    title: '快捷键',
    what: {
      'Ctrl + K': '快速前往任何页面、批次、电能表',
      '/': '跳到搜索框',
      '?': '显示本页',
      '↑ ↓': '在快速前往中上下选择',
      Enter: '打开、查询',
      Esc: '关闭窗口',
    },
    scanner: '扫码枪随时可用：扫描资产编号即打开电能表档案，不需要先点输入框。',
  },
  display: { title: '显示设置', light: '浅色', dark: '深色', auto: '跟随系统', middle: '宽松', small: '紧凑' },
};
