import type { Shape } from './shape.js';

/** A setting as people read it: what it is called, what it decides, what may be entered. */
export interface Declaration {
  shape: Shape;
  title: { zh: string; en: string };
  rule: { zh: string; en: string };
}

const declared = (shape: Shape, title: [string, string], rule: [string, string]): Declaration => ({
  shape,
  title: { zh: title[0], en: title[1] },
  rule: { zh: rule[0], en: rule[1] },
});

/** Every key there is; nothing else can be set. */
export const declarations: Record<string, Declaration> = {
  'asset-number.check-digit': declared(
    { kind: 'choice', choices: ['on', 'warn', 'off'] },
    ['资产编号校验位', 'Check digit of asset numbers'],
    ['on 不符即拒绝，warn 仅提示，off 不检查', 'on refuses a wrong digit, warn only tells, off does not look'],
  ),
  'full-verification.pass-rate-permille': declared(
    { kind: 'whole', min: 1, max: 1000 },
    ['全检合格率下限（‰）', 'Lowest pass rate of full verification (per mille)'],
    ['合格数 × 1000 ≥ 本值 × 已检数时批次合格', 'The batch passes when 1000 × passed ≥ this × tested'],
  ),
  'full-verification.same-kind-limit': declared(
    { kind: 'whole', min: 1, max: 100_000 },
    ['同类故障上限（只）', 'Meters with the same kind of fault'],
    ['同类故障达到本值即为批量质量隐患', 'As many of one kind are a hidden batch defect, whatever the rate'],
  ),
  'full-verification.internal-limit-percent': declared(
    { kind: 'whole', min: 1, max: 100 },
    ['内控误差限（%）', 'Internal limit (per cent)'],
    ['内控限占法定误差限的百分比，与法定结论并列显示', 'Share of the legal limit; shown beside the legal verdict'],
  ),
  'full-verification.rectification-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['整改期限（天）', 'Days for rectification'],
    ['批量质量隐患从判定之日起的整改天数', 'Days from the verdict in which the supplier mends'],
  ),
  'full-verification.lapsed-rig': declared(
    { kind: 'choice', choices: ['refuse', 'flag'] },
    ['装置超期的结果', 'Results of a lapsed rig'],
    ['refuse 拒收，flag 收下并标记', 'refuse them, or take and flag them'],
  ),
  'full-verification.clock-limit': declared(
    { kind: 'decimal', min: '0.01', max: '10' },
    ['日计时误差限（s/d）', 'Limit of the clock daily error (s/d)'],
    ['化整后的日计时误差绝对值不超过本值', 'The rounded daily error stays within plus and minus this'],
  ),
  'store-sampling.percent': declared(
    { kind: 'whole', min: 1, max: 100 },
    ['成品库抽检比例（%）', 'Share drawn in store sampling (per cent)'],
    ['每月从合格库存中抽取的比例，向上取整', 'Drawn from the qualified stock each month, rounded up'],
  ),
  'notice.days': declared(
    { kind: 'whole', min: 0, max: 60 },
    ['公告提前天数', 'Days of notice'],
    ['换表前公告须张贴的天数', 'Days that a notice hangs before the meter is changed'],
  ),
  'quality-problems.answer-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['质量问题答复期限（天）', 'Days to answer a quality problem'],
    ['从提出之日起', 'From the day that it is raised'],
  ),
  'rig-scorecard.position-difference': declared(
    { kind: 'decimal', min: '0.001', max: '10' },
    ['表位离群界限（%）', 'A position out of family (per cent)'],
    ['表位平均误差与装置平均误差之差超过本值即列出', 'Listed when its mean error differs by more from that of its rig'],
  ),
  'supplier-scorecard.weights': declared(
    { kind: 'weights', names: ['passRate', 'firstPass', 'hiddenDefects', 'problems'] },
    ['供应商评分权重', 'Weights of the supplier scorecard'],
    ['各项为 0 到 100 的整数，合计 100', 'Whole numbers from 0 to 100 that add up to 100'],
  ),
};
