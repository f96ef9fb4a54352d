import type { Word } from '../state-words.js';
import type { EffectVerdict } from './judge-effect.js';
import type { ProblemState } from './problem-steps.js';
import type { ProblemRule } from './raise-problem.js';

/** What people call the states of a problem; console and paper say the same. */
export const PROBLEM_STATE_WORDS: Readonly<Record<ProblemState, Word>> = {
  open: { zh: '待处理', en: 'Open' },
  analysing: { zh: '分析中', en: 'Analysing' },
  acting: { zh: '整改中', en: 'Acting' },
  verifying: { zh: '验证效果', en: 'Verifying' },
  closed: { zh: '已关闭', en: 'Closed' },
};

/** What a problem is called that a rule has raised; {round} is the round, or the inspection, that it was raised for. */
export const PROBLEM_CAUSE_WORDS: Readonly<Record<ProblemRule, Word>> = {
  'hidden-defect': { zh: '第 {round} 轮全检判定批量质量隐患', en: 'Hidden defect found in round {round}' },
  'rectification-late': { zh: '第 {round} 轮后的整改超期', en: 'Rectification after round {round} is late' },
  'round-failed-again': { zh: '第 {round} 轮全检再次不合格', en: 'Failed again in round {round}' },
  'sample-rejected': { zh: '第 {round} 次抽样验收不合格，要求整改', en: 'Rejected by its sample, inspection {round}' },
  'sample-rejected-again': {
    zh: '整改后第 {round} 次抽样验收再次不合格',
    en: 'Rejected again by its sample, inspection {round}',
  },
  'sampling-rectification-late': {
    zh: '第 {round} 次抽样验收后的整改超期',
    en: 'Rectification after inspection {round} is late',
  },
};

/** What the indicator says of the measures. */
export const EFFECT_WORDS: Readonly<Record<EffectVerdict, Word>> = {
  improved: { zh: '有效：95% 区间整体高于整改前', en: 'Improved: the 95% interval lies above the one before' },
  worse: { zh: '变差：95% 区间整体低于整改前', en: 'Worse: the 95% interval lies below the one before' },
  unclear: { zh: '尚不能判断：区间重叠', en: 'Cannot be told yet: the intervals overlap' },
  'no-data': { zh: '整改后还没有数据', en: 'No data after the measures yet' },
};

/** The words for a cause as it is kept, e.g. `hidden-defect/1`; a rule that is newer stands for itself. */
export function causeWords(cause: string, language: keyof Word): string {
  const [rule = '', round = ''] = cause.split('/');
  const words = (PROBLEM_CAUSE_WORDS as Readonly<Record<string, Word | undefined>>)[rule];
  return words === undefined ? cause : words[language].replace('{round}', round);
}
