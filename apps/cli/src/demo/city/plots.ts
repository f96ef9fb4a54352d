import type { MadeFault } from '../made-batch.js';

/** How a batch of the city ends. */
export type Ending =
  | 'just-arrived'
  /** Its components are not those of the sealed sample: back, and another batch came for it. */
  | 'foreign-component'
  /** Its samples are at the institute. */
  | 'at-institute'
  /** The institute finds it sensitive to interference: back. */
  | 'emc-failed'
  /** The sample is drawn and half inspected. */
  | 'half-sampled'
  /** Rejected by its sample and sent back at once. */
  | 'sample-rejected'
  /** Rejected by its sample, mended, sampled again, and accepted. */
  | 'sample-mended'
  | 'half-verified'
  | 'accepted'
  /** The supplier mends it in time and the second round passes. */
  | 'mended'
  /** Mended after its day: a class-2 problem, and the second round passes. */
  | 'mended-late'
  /** Fails again: a class-2 problem, and the batch goes back. */
  | 'returned'
  /** The day has passed and nothing was reported: a class-2 problem. */
  | 'overdue'
  | 'being-mended';

/** The gate that a batch came to, in the order of the process. */
const order = ['arrival', 'comparison', 'emc', 'sampling', 'verification'] as const;
export type CityGate = (typeof order)[number];

const last: Partial<Record<Ending, CityGate>> = {
  ...{ 'just-arrived': 'arrival', 'foreign-component': 'comparison', 'at-institute': 'emc', 'emc-failed': 'emc' },
  ...{ 'half-sampled': 'sampling', 'sample-rejected': 'sampling' },
};

/** Whether a batch that ends so comes as far as this gate. */
export function comesTo(gate: CityGate, ending: Ending): boolean {
  return order.indexOf(gate) <= order.indexOf(last[ending] ?? 'verification');
}

export interface Plot {
  title: string;
  ending: Ending;
  supplierCode?: string;
  /** The fault that makes the batch bad, and of how many in ten thousand meters; at least four. */
  defect?: [fault: MadeFault, tenThousandths: number];
  /** Days ago that its verification began, or is to begin when that is negative; else when its turn is. */
  daysAgo?: number;
  /** It came for the batch that is so many from the last. */
  replaces?: number;
}

const accepted: Plot = { title: '正常 accepted', ending: 'accepted' };

/** What there is to find among the latest batches, the last one first. */
const latest: readonly Plot[] = [
  { title: '刚到货 just arrived', ending: 'just-arrived', supplierCode: 'JN01', daysAgo: -29 },
  { title: '电磁兼容送检中 samples at the institute', ending: 'at-institute', supplierCode: 'QT01', daysAgo: -22 },
  { title: '抽样验收做到一半 sample half inspected', ending: 'half-sampled', supplierCode: 'BC01', daysAgo: -9 },
  { title: '检定中，已录一半 half verified', ending: 'half-verified', supplierCode: 'HD01', daysAgo: 1 },
  {
    ...{ title: '批量隐患，整改中 hidden defect, being mended', ending: 'being-mended', supplierCode: 'HX01' },
    ...{ defect: ['starting', 120], daysAgo: 9 },
  },
  { title: '补货：元器件不符一批 came for foreign components', ending: 'accepted', supplierCode: 'BC01', replaces: 11 },
  {
    ...{ title: '整改逾期未报，二类问题 mending overdue', ending: 'overdue', supplierCode: 'HX01' },
    ...{ defect: ['basic-error', 180] },
  },
  { title: '补货：抽样不合格一批 came for a rejected sample', ending: 'accepted', supplierCode: 'QT01', replaces: 13 },
  {
    ...{ title: '时钟电池早衰，整改后合格 clock batteries die early', ending: 'mended', supplierCode: 'LB01' },
    ...{ defect: ['battery', 200] },
  },
  {
    ...{ title: '两次不合格，退货 failed twice, returned', ending: 'returned', supplierCode: 'HX01' },
    ...{ defect: ['basic-error', 260] },
  },
  { title: '抽样不合格，整改后复抽合格 mended after its sample', ending: 'sample-mended', supplierCode: 'ZY01' },
  { title: '元器件与封样不符，退货 foreign components', ending: 'foreign-component', supplierCode: 'BC01' },
  accepted,
  { title: '抽样不合格，当即退货 rejected by its sample', ending: 'sample-rejected', supplierCode: 'QT01' },
  { title: '电磁兼容不合格，退货 failed at the institute', ending: 'emc-failed', supplierCode: 'MX01' },
];

/** In the years before: now and then a batch that had to be mended. */
const earlier: Record<number, Plot> = {
  5: { title: '潜动超差，整改后合格 creep, mended', ending: 'mended', defect: ['creeping', 90] },
  15: { title: '整改迟报，二类问题 mended late', ending: 'mended-late', defect: ['clock-daily-error', 150] },
  19: { title: '通信故障，整改后合格 communication, mended', ending: 'mended', defect: ['communication', 110] },
  27: { title: '日计时超差，整改后合格 clock, mended', ending: 'mended', defect: ['clock-daily-error', 120] },
};

/** The plot of a batch, counted from the last: 0 is the latest. */
export function plotOf(fromLast: number): Plot {
  return latest[fromLast] ?? earlier[fromLast % 48] ?? accepted;
}
