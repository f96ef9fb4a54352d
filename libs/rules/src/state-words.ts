import type { BatchState, MeterState } from './process.js';

/** A word in the two languages of the product. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

/** What people call the states of a batch; the console and the files that it writes say the same. */
export const BATCH_STATE_WORDS: Readonly<Record<BatchState, Word>> = {
  arrived: { zh: '已到货', en: 'Arrived' },
  comparison: { zh: '元器件比对', en: 'Component comparison' },
  emc: { zh: '电磁兼容试验', en: 'EMC test' },
  sampling: { zh: '抽样验收', en: 'Sampling acceptance' },
  verification: { zh: '全检中', en: 'In verification' },
  accepted: { zh: '已合格', en: 'Accepted' },
  rectification: { zh: '整改中', en: 'In rectification' },
  returned: { zh: '已退货', en: 'Returned' },
};

/** What people call the states of a meter. */
export const METER_STATE_WORDS: Readonly<Record<MeterState, Word>> = {
  arrived: { zh: '已到货', en: 'Arrived' },
  'in-store': { zh: '在库待检', en: 'In store' },
  qualified: { zh: '合格在库', en: 'Qualified' },
  allocated: { zh: '已分配', en: 'Allocated' },
  issued: { zh: '已领用', en: 'Issued' },
  installed: { zh: '运行中', en: 'Installed' },
  removed: { zh: '已拆回', en: 'Removed' },
  recheck: { zh: '待复检', en: 'Recheck' },
  scrapped: { zh: '已报废', en: 'Scrapped' },
  rejected: { zh: '不合格', en: 'Rejected' },
  returned: { zh: '已退货', en: 'Returned' },
};

/** Of a file on its way in. */
export const IMPORT_STATE_WORDS = {
  checking: { zh: '检查中', en: 'Checking' },
  ready: { zh: '待提交', en: 'Ready to commit' },
  failed: { zh: '文件有误', en: 'File faulty' },
  committing: { zh: '提交中', en: 'Committing' },
  committed: { zh: '已提交', en: 'Committed' },
  undone: { zh: '已撤销', en: 'Undone' },
  discarded: { zh: '已放弃', en: 'Thrown away' },
} as const satisfies Readonly<Record<string, Word>>;

/** Of work in the background. */
export const JOB_STATE_WORDS = {
  waiting: { zh: '等待', en: 'Waiting' },
  active: { zh: '进行中', en: 'Running' },
  delayed: { zh: '稍后重试', en: 'Tried again later' },
  completed: { zh: '完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
} as const satisfies Readonly<Record<string, Word>>;

/** Of a list that is written as a file. */
export const EXPORT_STATE_WORDS = {
  running: { zh: '生成中', en: 'Being written' },
  ready: { zh: '可下载', en: 'Ready' },
  failed: { zh: '失败', en: 'Failed' },
  expired: { zh: '已过期', en: 'Expired' },
} as const satisfies Readonly<Record<string, Word>>;

/** Of a meter and of a batch. */
export const VERDICT_WORDS: Readonly<Record<'pass' | 'fail' | 'accepted' | 'hidden-defect', Word>> = {
  pass: { zh: '合格', en: 'Pass' },
  fail: { zh: '不合格', en: 'Fail' },
  accepted: { zh: '批次合格', en: 'Accepted' },
  'hidden-defect': { zh: '批量隐患', en: 'Hidden defect' },
};

/** The words of one language. */
export function wordsIn<Code extends string>(
  words: Readonly<Record<Code, Word>>,
  language: keyof Word,
): Record<Code, string> {
  const entries = Object.entries<Word>(words).map(([code, word]) => [code, word[language]]);
  return Object.fromEntries(entries) as Record<Code, string>;
}
