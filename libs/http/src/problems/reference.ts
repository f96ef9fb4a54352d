import type { Problems } from './problem.js';

export const referenceProblems = {
  'setting-missing': {
    status: 422,
    zh: '设置 {key} 在 {day} 没有生效的值',
    en: 'No value of the setting {key} is in force on {day}',
  },
  'setting-value-refused': {
    status: 422,
    zh: '设置 {key} 不接受此值，应为：{expected}',
    en: 'The setting {key} does not take this value; expected: {expected}',
  },
  'supplier-unknown': { status: 422, zh: '没有供应商 {supplierCode}', en: 'There is no supplier {supplierCode}' },
  'regulation-unknown': { status: 422, zh: '没有规程 {received}', en: 'There is no regulation {received}' },
  'class-not-in-regulation': {
    status: 422,
    zh: '规程中没有准确度等级 {received}',
    en: 'The regulation has no accuracy class {received}',
  },
  'current-spec-unreadable': {
    status: 422,
    zh: '电流规格 {received} 无法识别，应如 5(60)A 或 0.25-0.5(60)A',
    en: 'The current specification {received} cannot be read; it looks like 5(60)A or 0.25-0.5(60)A',
  },
  'current-spec-not-of-regulation': {
    status: 422,
    zh: '电流规格 {received} 的写法不属于该规程',
    en: 'The current specification {received} is not written as in the regulation',
  },
  'connection-not-of-class': {
    status: 422,
    zh: '该准确度等级不用于接入方式 {received}',
    en: 'The accuracy class is not for the connection {received}',
  },
  'meter-model-in-use': {
    status: 409,
    zh: '型号 {modelCode} 已有批次，影响检定结论的参数不能再改；请新建型号',
    en: 'Batches of {modelCode} have arrived: what its meters are judged by stays; make a new type',
  },
  'not-above-zero': { status: 422, zh: '{field} 必须大于零', en: '{field} is above zero' },
  'org-unit-unknown': {
    status: 422,
    zh: '没有组织单位 {orgUnitCode}',
    en: 'There is no organisation unit {orgUnitCode}',
  },
  'org-unit-misplaced': {
    status: 422,
    zh: '{level} 级单位的上级必须是 {expected} 级',
    en: 'A unit of level {level} stands under one of level {expected}',
  },
  'org-unit-is-root': {
    status: 422,
    zh: '{level} 级单位没有上级',
    en: 'A unit of level {level} stands under none',
  },
  'limit-not-decimal': {
    status: 500,
    zh: '设置中的限值不是十进制数：{limit}',
    en: 'A limit in the settings is not a decimal: {limit}',
  },
} satisfies Problems;
