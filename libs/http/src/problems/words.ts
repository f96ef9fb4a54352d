import {
  BATCH_STATE_WORDS,
  EXPORT_STATE_WORDS,
  IMPORT_STATE_WORDS,
  JOB_STATE_WORDS,
  METER_STATE_WORDS,
  VERDICT_WORDS,
  type Word,
} from '#libs/rules';
import { PERMISSIONS, rolesThatMay, type Action, type Role } from '#rules/00-platform';
import { SEVERITY_WORDS } from '#rules/12-incoming-inspection';
import { PROBLEM_STATE_WORDS } from '#rules/14-quality-problems';
import type { Language } from '../language.js';

type Words = Readonly<Record<string, Word>>;

/** What a message is about. */
const things: Words = {
  batch: { zh: '批次', en: 'batch' },
  'check measurement': { zh: '核查测量', en: 'check measurement' },
  draw: { zh: '抽样记录', en: 'draw' },
  export: { zh: '导出任务', en: 'export' },
  file: { zh: '文件', en: 'file' },
  history: { zh: '历史', en: 'history' },
  'import profile': { zh: '导入模板', en: 'import template' },
  import: { zh: '导入文件', en: 'import' },
  indicator: { zh: '指标', en: 'indicator' },
  job: { zh: '后台任务', en: 'job' },
  measure: { zh: '措施', en: 'measure' },
  'meter model': { zh: '电能表型号', en: 'meter type' },
  meter: { zh: '电能表', en: 'meter' },
  'organisation unit': { zh: '单位', en: 'organisation unit' },
  'quality problem': { zh: '质量问题', en: 'quality problem' },
  rectification: { zh: '整改', en: 'rectification' },
  rig: { zh: '检定装置', en: 'rig' },
  'sampling inspection': { zh: '抽样验收', en: 'sampling inspection' },
  'saved view': { zh: '列表方案', en: 'saved view' },
  'sealed sample': { zh: '封样清单', en: 'sealed sample' },
  setting: { zh: '设置', en: 'setting' },
  signature: { zh: '签字', en: 'signature' },
  'staff code': { zh: '人员编号', en: 'staff code' },
  supplier: { zh: '供应商', en: 'supplier' },
  user: { zh: '用户', en: 'user' },
  'verification round': { zh: '全检轮次', en: 'verification round' },
  verifier: { zh: '检定员', en: 'verifier' },
};
const states: Words = {
  ...JOB_STATE_WORDS,
  ...IMPORT_STATE_WORDS,
  ...PROBLEM_STATE_WORDS,
  ...METER_STATE_WORDS,
  ...BATCH_STATE_WORDS,
  judged: { zh: '已判定', en: 'Judged' },
  corrected: { zh: '已更正', en: 'Corrected' },
};

/** Which parameters of a message are codes that people have words for. */
const wordsOf: Readonly<Record<string, Words>> = {
  what: things,
  ...{ state: states, from: states, to: states, allowed: states },
  exportState: EXPORT_STATE_WORDS,
  ...{ severity: SEVERITY_WORDS, inForce: SEVERITY_WORDS, asked: SEVERITY_WORDS },
  verdict: VERDICT_WORDS,
};
const roles: Readonly<Record<Role, Word>> = {
  'sys-admin': { zh: '系统管理员', en: 'system administrator' },
  'sec-admin': { zh: '安全管理员', en: 'security administrator' },
  auditor: { zh: '审计员', en: 'auditor' },
  verifier: { zh: '检定员', en: 'verifier' },
  checker: { zh: '核验员', en: 'checker' },
  'metrology-lead': { zh: '计量主管', en: 'metrology lead' },
  supplies: { zh: '物资', en: 'supplies' },
  dispatcher: { zh: '派工员', en: 'dispatcher' },
  crew: { zh: '装表班组', en: 'crew' },
  service: { zh: '客服', en: 'customer service' },
  marketing: { zh: '营销部', en: 'marketing' },
  leader: { zh: '分管领导', en: 'leader' },
};
const listSeparator = { zh: '、', en: ', ' };

/** Whoever is refused is told who may, not the name of the right in the program. */
function whoMay(actions: string, language: Language): string {
  const allowed = new Set(
    actions.split(', ').flatMap((action) => (action in PERMISSIONS ? rolesThatMay(action as Action) : [])),
  );
  return [...allowed].map((role) => roles[role][language]).join(listSeparator[language]) || '–';
}

/** A parameter as it stands in a message: a code by its word, a list by its parts, nothing as a dash. */
export function spoken(name: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (name === 'action' && typeof value === 'string') return whoMay(value, language);
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map((one) => spoken(name, one, language)).join(listSeparator[language]);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return wordsOf[name]?.[value]?.[language] ?? value;
}
