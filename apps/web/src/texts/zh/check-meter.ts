/** 核查标准：控制图、重复性、稳定性。 */
export const zhCheckMeter = {
  title: '核查标准',
  none: '这台装置还没有核查标准测量。请定期在固定表位上用核查标准连续测 10 次以上并录入，即可得到重复性、稳定性和控制图。',
  record: '录入测量',
  recordOn: (rig: string) => `录入核查标准测量：${rig} 号装置`,
  save: '保存',
  hint: '同一表位、同一检定点连续测量，10 次及以上才能计算重复性。',
  checkMeterNo: '核查标准编号',
  position: '表位',
  loadCurrent: '负载电流',
  powerFactor: '功率因数',
  element: '元件',
  elements: { all: '合元', A: 'A 元', B: 'B 元', C: 'C 元' },
  readingsOf: '读数 %',
  readingsHint: '可从 Excel 粘贴一行或一列；手工录入用空格隔开。',
  notAReading: (received: string) => `“${received}”不是小数。小数点用“.”，不带单位。`,
  verifier: '检定员',
  state: '状态',
  counts: '有效',
  withdrawn: '已撤销',
  withdraw: '撤销测量',
  withdrawHint: '撤销后不再参与计算，但仍保留可查。请写明原因。',
  series: '核查标准 · 表位 · 检定点',
  at: (position: number) => `${position} 表位`,
  finding: (rig: string, out: number, n: number) =>
    out === 0
      ? `${rig} 号装置的核查标准受控：${n} 次测量无异常`
      : `${rig} 号装置的核查标准失控：${n} 次测量中 ${out} 次异常`,
  tooFew: (rig: string, n: number) => `${rig} 号装置只有 ${n} 次测量，满 8 次后给出控制限`,
  basis: (series: string, period: string, n: number, baseline: number) =>
    baseline === 0
      ? `${series}；${period}；${n} 次测量`
      : `${series}；${period}；${n} 次测量；控制限由最初 ${baseline} 次确定后不再变动（均值 ± 3/1.128 倍平均移动极差），▲ 为异常`,
  picture: '核查标准单值－移动极差控制图',
  measuredAt: '测量时间',
  mean: '均值 %',
  range: '移动极差 %',
  readings: '读数个数',
  signal: '异常',
  signals: { 'beyond-limits': '超出控制限', run: '连续 8 点在同一侧', jump: '突变' } as Record<string, string>,
  limits: '控制限',
  figures: (no: string, position: number, point: string) => `重复性与稳定性：${no} · ${position} 表位 · ${point}`,
  repeatability: '重复性',
  repeatabilityOf: (s: string, n: number, at: string) => `s = ${s} %（n = ${n}，${at}）`,
  noRepeatability: '还没有一次测量达到 10 个读数。',
  stability: '稳定性',
  stabilityOf: (value: string, months: number, permissible: string) =>
    `各月均值极差 ${value} %（${months} 个月），最大允许误差 ${permissible} %`,
  noStability: '满 4 个月后给出。',
  holds: '符合',
  holdsNot: '不符合',
  groups: '各月均值 %（读数个数）',
};
