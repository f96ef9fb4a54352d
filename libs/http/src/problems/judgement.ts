import type { Problems } from './problem.js';

export const judgementProblems = {
  'card-counts-already': {
    status: 409,
    zh: '{period} 的记分卡自 {countsFrom} 起已生效，不能再写说明',
    en: 'The scorecard of {period} counts since {countsFrom}: no comment any more',
  },
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
  'measurement-differs': {
    status: 409,
    zh: '第 {at} 条：同一核查标准、表位、检定点和时间已有不同的读数；如有误，请先撤销原记录',
    en: 'Measurement {at}: other readings are recorded of that check meter, position, point and moment; withdraw them first',
  },
  'measurement-repeated': {
    status: 422,
    zh: '第 {at} 条与前面的记录重复（同一核查标准、表位、检定点和时间）',
    en: 'Measurement {at} repeats one before it: the same check meter, position, point and moment',
  },
  'measurement-withdrawn': { status: 409, zh: '该核查记录已撤销', en: 'The measurement is withdrawn already' },
  'measured-in-future': { status: 422, zh: '测量时间还没有到', en: 'The time of measurement lies in the future' },
  'reading-not-decimal': { status: 422, zh: '读数“{value}”不是小数', en: 'The reading “{value}” is no decimal' },
} satisfies Problems;
