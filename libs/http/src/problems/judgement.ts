import type { Problems } from './problem.js';

export const judgementProblems = {
  'period-unknown': {
    status: 422,
    zh: '期间 {period} 无法识别，应为 2026-11、2026-Q4 或 2026',
    en: '{period} is no period; expected 2026-11, 2026-Q4 or 2026',
  },
  'period-backwards': {
    status: 422,
    zh: '起止颠倒：{from} 晚于 {to}',
    en: 'The period is backwards: {from} is after {to}',
  },
  'scope-type-needed': {
    status: 422,
    zh: '给出 scopeCode {scopeCode} 时也要给出 scopeType',
    en: 'A scopeCode ({scopeCode}) needs its scopeType',
  },
  'scope-code-needed': {
    status: 422,
    zh: 'scopeType 为 {scopeType} 时还要给出 scopeCode',
    en: 'The scopeType {scopeType} needs a scopeCode',
  },
  'indicator-cell-differed': {
    status: 422,
    zh: '原存 {stored}，按事实重算为 {facts}，已更正',
    en: 'Stored was {stored}, the facts make it {facts}; mended',
  },
} satisfies Problems;
