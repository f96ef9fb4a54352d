import type { Problems } from './problem.js';

export const qualityProblemProblems = {
  'due-day-past': {
    status: 422,
    zh: '整改期限 {dueOn} 已过（今天是 {today}）',
    en: 'The due day {dueOn} has passed (today is {today})',
  },
  'batch-held': {
    status: 422,
    zh: '批次 {batchNo} 因质量问题 {no} 封存，电能表不能出库',
    en: 'Batch {batchNo} is held for the quality problem {no}: its meters stay in the store',
  },
  'nothing-to-hold': {
    status: 422,
    zh: '质量问题 {no} 没有关联批次，无法封存',
    en: 'The quality problem {no} is of no batch: there is nothing to hold',
  },
  'problem-of-nothing': {
    status: 422,
    zh: '请指明批次或供应商',
    en: 'Name the batch or the supplier',
  },
  'unknown-problem-class': { status: 422, zh: '没有质量问题分类 {class}', en: 'There is no class {class} of problems' },
  'unknown-person': { status: 422, zh: '没有用户 {username}', en: 'There is no user {username}' },
  'unknown-meters': { status: 422, zh: '没有这些电能表：{assetNos}', en: 'There are no such meters: {assetNos}' },
  'day-in-future': {
    status: 422,
    zh: '{day} 还没有到（今天是 {today}）',
    en: '{day} is yet to come (today is {today})',
  },
  'closed-before-answer': {
    status: 422,
    zh: '关闭期限 {closeOn} 不能早于答复期限 {dueOn}',
    en: 'It cannot be closed by {closeOn}, before the answer is due on {dueOn}',
  },
  'measure-done': {
    status: 409,
    zh: '第 {ordinal} 条措施已于 {doneOn} 完成',
    en: 'Measure {ordinal} was done on {doneOn}',
  },
  'measures-open': {
    status: 422,
    zh: '质量问题 {no} 还有措施没有完成，完成后再验证效果',
    en: 'Some measures of {no} are not done yet: the effect is verified afterwards',
  },
  'no-baseline': {
    status: 422,
    zh: '指标 {indicator} 在 {period} 没有数据，不能作为整改前的基准',
    en: 'The indicator {indicator} has no data in {period} to start from',
  },
  'effect-not-shown': {
    status: 422,
    zh: '指标没有显示整改有效，关闭 {no} 须说明原因',
    en: 'The indicator does not show the effect: closing {no} needs a reason',
  },
} satisfies Problems;
