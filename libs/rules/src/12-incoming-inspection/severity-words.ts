import type { Word } from '../state-words.js';

/** What people call the strictness of an inspection (GB/T 2828.1), and its being stopped. */
export const SEVERITY_WORDS = {
  normal: { zh: '正常检验', en: 'normal inspection' },
  tightened: { zh: '加严检验', en: 'tightened inspection' },
  reduced: { zh: '放宽检验', en: 'reduced inspection' },
  stopped: { zh: '暂停抽样', en: 'sampling stopped' },
} as const satisfies Readonly<Record<string, Word>>;
