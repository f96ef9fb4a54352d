import type { Role } from '../00-platform/index.js';

/** What an indicator is computed for. */
export const SCOPE_TYPES = ['company', 'org-unit', 'supplier', 'meter-model', 'batch', 'rig', 'verifier'] as const;
export type ScopeType = (typeof SCOPE_TYPES)[number];

/** How good, or how complete. */
export type IndicatorFamily = 'evaluation' | 'execution';

/** What is counted: results of full verification, or of the samples of sampling acceptance. */
export type CountedFacts = 'verifications' | 'samples';

/** A text for people in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** An indicator 指标 as the dictionary shows it: what is divided by what, when a fact counts, and what is aimed at. */
export interface Indicator {
  readonly code: string;
  readonly name: Said;
  readonly numerator: Said;
  readonly denominator: Said;
  readonly howComputed: Said;
  readonly family: IndicatorFamily;
  readonly facts: CountedFacts;
  readonly scopes: readonly ScopeType[];
  /** At least so many in 1000; null without a target. The value that counts is a setting: this is its first. */
  readonly targetPermille: number | null;
  readonly owner: Role;
  readonly ruleVersion: string;
}

/** A sample belongs to its batch: no rig, no verifier and no unit answers for it. */
const OF_SAMPLES = ['company', 'supplier', 'meter-model', 'batch'] as const;

/** The indicators that are computed, in the order in which they are shown. */
export const INDICATORS = [
  {
    code: 'full-verification-pass',
    name: { zh: '全检合格率', en: 'Full verification pass rate' },
    numerator: { zh: '检定合格的电能表数', en: 'meters passed' },
    denominator: { zh: '已检定的电能表数', en: 'meters verified' },
    howComputed: {
      zh: '每只电能表在每一轮检定中的现行结论计一次，按检定日期（上海时间）所在月份统计；更正后以新版本为准，未检完的不计。',
      en: 'The current verdict on a meter in a round counts once, in the month (Shanghai) of its verification. After a correction the new version counts; a meter that is not fully tested does not count.',
    },
    family: 'evaluation',
    facts: 'verifications',
    scopes: SCOPE_TYPES,
    targetPermille: 985,
    owner: 'marketing',
    ruleVersion: 'full-verification-pass/1',
  },
  {
    code: 'first-pass-yield',
    name: { zh: '全检一次合格率', en: 'First-pass yield' },
    numerator: { zh: '第一轮检定合格的电能表数', en: 'meters passed in the first round' },
    denominator: { zh: '第一轮已检定的电能表数', en: 'meters verified in the first round' },
    howComputed: {
      zh: '与全检合格率相同，但只计整改前的第一轮检定。',
      en: 'As the full verification pass rate, of the first round only: before any rectification.',
    },
    family: 'evaluation',
    facts: 'verifications',
    scopes: SCOPE_TYPES,
    targetPermille: null,
    owner: 'marketing',
    ruleVersion: 'first-pass-yield/1',
  },
  {
    code: 'verification-done',
    name: { zh: '全检完成率', en: 'Full verification completion' },
    numerator: { zh: '已得出结论的电能表数', en: 'meters with a verdict' },
    denominator: {
      zh: '当期开始的各轮应检电能表数；检定装置、检定员和组织单位为已交来的结果数',
      en: 'meters in the rounds opened in the period; of a rig, a verifier or a unit, results handed over',
    },
    howComputed: {
      zh: '公司、供应商、型号、批次：当期开始的检定轮次中已得出结论的电能表数除以应检数，按轮次开始月份统计。检定装置、检定员、组织单位：结论完整的结果数除以交来的结果数，按检定月份统计。组织单位的数为本单位及所属各级单位检定员之和，按检定员现在所在的单位计。',
      en: 'Of the company, a supplier, a meter type or a batch: meters with a verdict out of all meters of the rounds that were opened in the period, in the month of opening. Of a rig, a verifier or a unit: results that are complete out of results handed over, in the month of verification. The figures of a unit are the sum of those of the verifiers in it and in the units below, by where they are today.',
    },
    family: 'execution',
    facts: 'verifications',
    scopes: SCOPE_TYPES,
    targetPermille: 1000,
    owner: 'metrology-lead',
    ruleVersion: 'verification-done/1',
  },
  {
    code: 'incoming-sampling-pass',
    name: { zh: '入库验收抽检合格率', en: 'Incoming sampling pass rate' },
    numerator: { zh: '抽样验收中检验合格的样品数', en: 'sample meters passed' },
    denominator: { zh: '抽样验收中已检验的样品数', en: 'sample meters inspected' },
    howComputed: {
      zh: '抽样验收（含整改后复检）中每只样品的现行结果计一次，按抽样日期（上海时间）所在月份统计；更正后以新版本为准，未检的样品不计。',
      en: 'The current result of each meter of a sample counts once, re-inspections of mended batches included, in the month (Shanghai) in which the sample was drawn. After a correction the new version counts; a meter that is not inspected does not count.',
    },
    family: 'evaluation',
    facts: 'samples',
    scopes: OF_SAMPLES,
    targetPermille: null,
    owner: 'marketing',
    ruleVersion: 'incoming-sampling-pass/1',
  },
  {
    code: 'incoming-sampling-lots',
    name: { zh: '入库验收批次合格率', en: 'Incoming sampling acceptance of batches' },
    numerator: { zh: '抽样验收判为接收的批次数', en: 'batches accepted by their sample' },
    denominator: { zh: '抽样验收已判定的批次数', en: 'batches judged by their sample' },
    howComputed: {
      zh: '每次抽样验收的判定计一次，整改后的复检另计一次，按抽样日期（上海时间）所在月份统计；尚未判定的不计。',
      en: 'Each verdict of sampling acceptance counts once, and that of a re-inspection once more, in the month (Shanghai) in which the sample was drawn. What is not judged yet does not count.',
    },
    family: 'evaluation',
    facts: 'samples',
    scopes: OF_SAMPLES,
    targetPermille: null,
    owner: 'marketing',
    ruleVersion: 'incoming-sampling-lots/1',
  },
  {
    code: 'sampling-done',
    name: { zh: '抽样验收完成率', en: 'Sampling acceptance completion' },
    numerator: { zh: '已检验或因提前定论免检的样品数', en: 'sample meters inspected, or spared by an early verdict' },
    denominator: { zh: '当期抽取的样品数', en: 'sample meters drawn in the period' },
    howComputed: {
      zh: '当期抽取的样品中已有结果的样品数除以抽取的样品数，按抽样月份统计；批已定论（包括提前定论）的，其全部样品计为完成。',
      en: 'Meters with a result out of the meters of the samples drawn in the period, in the month of the draw. Of a lot whose verdict is certain, also early, all of the sample counts as done.',
    },
    family: 'execution',
    facts: 'samples',
    scopes: OF_SAMPLES,
    targetPermille: 1000,
    owner: 'metrology-lead',
    ruleVersion: 'sampling-done/1',
  },
] as const satisfies readonly Indicator[];

export type IndicatorCode = (typeof INDICATORS)[number]['code'];
/** The codes of those that count these facts. */
export type CodeOf<Facts extends CountedFacts> = Extract<(typeof INDICATORS)[number], { facts: Facts }>['code'];

/** The indicator of a code; null when there is none. */
export function indicatorOf(code: string): (typeof INDICATORS)[number] | null {
  return INDICATORS.find((indicator) => indicator.code === code) ?? null;
}

/** Whether it counts samples, and not verifications. */
export function countsSamples(code: IndicatorCode): code is CodeOf<'samples'> {
  return indicatorOf(code)?.facts === 'samples';
}
