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
  'handover-one-way': {
    status: 422,
    zh: '请用一种方式指明交接的电能表：逐只扫码、按箱，或全部余表',
    en: 'Name the meters in one way: each one scanned, by box, or all that are still here',
  },
  'handover-of-nothing': {
    status: 409,
    zh: '批次 {batchNo} 没有可交接的电能表：应退的都已交接，或所选箱内已无应退电能表',
    en: 'There is nothing of batch {batchNo} to hand over: all of it went, or nothing is left in these boxes',
  },
  'handover-count-differs': {
    status: 422,
    zh: '清点 {counted} 只，与应交接的 {expected} 只不符，请复点或改为逐只扫码',
    en: '{counted} were counted, {expected} should go: count again, or scan each meter',
  },
  'handover-refused': {
    status: 422,
    zh: '有 {refused} 只电能表不能交接',
    en: '{refused} of the meters cannot be handed over',
  },
  'scanned-twice': { status: 422, zh: '与第 {first} 只重复', en: 'Scanned twice: it is number {first}, too' },
  'meter-handed-over': {
    status: 422,
    zh: '已在第 {handover} 次交接中交出',
    en: 'It went with handover {handover} before',
  },
  'meter-not-to-return': {
    status: 422,
    zh: '该表状态为 {state}，不在应退之列',
    en: 'The meter is {state}: it does not go back',
  },
} satisfies Problems;
