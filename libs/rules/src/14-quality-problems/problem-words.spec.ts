import { causeWords } from './problem-words.js';

it.each([
  ['hidden-defect/1', 'zh', '第 1 轮全检判定批量质量隐患'],
  ['rectification-late/2', 'en', 'Rectification after round 2 is late'],
  ['newer-rule/1', 'zh', 'newer-rule/1'],
  ['17', 'en', '17'],
] as const)('%s in %s: %s', (cause, language, words) => expect(causeWords(cause, language)).toBe(words));
