import type { Assurance, Variation, VariationRule } from '#rules/40-indicators/control-charts';

/** 图表。 */
export const zhCharts = {
  chart: { view: '图或表', picture: '图', table: '表', png: '下载 PNG', csv: '下载 CSV' },
  trend: {
    finding: (name: string, said: string) => `${name}：${said}`,
    tooFew: (months: number) => `只有 ${months} 个月有数据，不足 8 个月，不画控制限，只看区间`,
    variation: {
      common: () => '最近一个月在控制限内，属正常波动',
      improvement: (why: string) => `真实变好（${why}）`,
      concern: (why: string) => `真实变差（${why}）`,
    } as Record<Variation, (why: string) => string>,
    outside: (now: string, months: string) => `${now}；${months} 超出控制限`,
    separator: '、',
    rules: {
      'beyond-limits': '最新一点超出控制限',
      'one-side': '连续 7 点在同一侧',
      trend: '连续 7 点同向变化',
      'near-limit': '3 点中有 2 点靠近控制限',
    } as Record<VariationRule, string>,
    assurance: {
      passes: '按现状会持续达到目标。',
      fails: '按现状达不到目标，需要改变过程。',
      'hit-or-miss': '目标在波动范围之内，能否达到带有偶然性。',
    } as Record<Assurance, string>,
    whyLaney: '控制限为 Laney p′（批量大时普通 p 图会误报）。',
    basis: (period: string, counted: string, cutOff: string) =>
      `公司，按月 ${period}，n = ${counted}，数据截止 ${cutOff}。`,
    none: '没有数据',
    picture: (indicator: string) => `${indicator}趋势图`,
    series: { value: '数值', centre: '中心线', limits: '控制限', targetName: '目标' },
  },
  indicatorSummary: {
    changed: (month: string, count: number, names: string) => `${month}：${count} 项指标有真实变化：${names}`,
    missed: (month: string, names: string) => `${month}：没有超出正常波动的变化，未达目标：${names}`,
    steady: (month: string) => `${month}：各项指标没有超出正常波动的变化`,
    change: '较上月（百分点）',
    course: '近 24 个月',
    sign: '判断',
  },
  funnel: {
    alike: '各供应商合格率都在限内',
    differ: (names: string) => `合格率超出限外：${names}`,
    defects: (finding: string, names: string) => `${finding}；判为批量隐患：${names}`,
    defectsOf: (name: string, defects: number, rounds: number) => `${name} ${rounds} 轮中 ${defects} 轮`,
    separator: '、',
    basis: (period: string, counted: string, centre: string, dispersion: string) =>
      `供应商全检合格率，${period}，n = ${counted}，平均 ${centre}，离散系数 φ = ${dispersion}；数量越少，限越宽。`,
    picture: '供应商漏斗图',
    supplier: '供应商',
    passed: '合格',
    tested: '已检',
    rate: '合格率',
    limits95: '95% 限',
    limits998: '99.8% 限',
    centre: '平均',
    place: '判断',
    places: { within: '限内', high: '明显偏高', low: '明显偏低' },
    tooFew: '数量太少，不判断',
  },
};
