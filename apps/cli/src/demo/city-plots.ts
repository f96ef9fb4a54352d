import type { MadeFault } from './made-batch.js';

/** How a batch of the city ends. */
export type Ending =
  | 'accepted'
  /** The supplier mends it in time and the second round passes. */
  | 'mended'
  /** Mended after its day: a class-2 problem, and the second round passes. */
  | 'mended-late'
  /** Fails again: a class-2 problem, and the batch goes back. */
  | 'returned'
  /** The day has passed and nothing was reported: a class-2 problem. */
  | 'overdue'
  | 'being-mended'
  | 'half-verified'
  | 'just-arrived';

export interface Plot {
  title: string;
  ending: Ending;
  supplierCode?: string;
  /** The fault that makes the batch bad, and of how many in ten thousand meters; at least four. */
  defect?: [fault: MadeFault, tenThousandths: number];
  /** Days ago that its verification began; else when its turn is. */
  daysAgo?: number;
}

const accepted: Plot = { title: '正常 accepted', ending: 'accepted' };

/** What there is to find among the latest batches, the last one first. */
const latest: readonly Plot[] = [
  { title: '刚到货 just arrived', ending: 'just-arrived', supplierCode: 'JN01', daysAgo: 0 },
  { title: '检定中，已录一半 half verified', ending: 'half-verified', supplierCode: 'HD01', daysAgo: 1 },
  {
    ...{ title: '批量隐患，整改中 hidden defect, being mended', ending: 'being-mended', supplierCode: 'HX01' },
    ...{ defect: ['starting', 120], daysAgo: 9 },
  },
  accepted,
  {
    ...{ title: '整改逾期未报，二类问题 mending overdue', ending: 'overdue', supplierCode: 'HX01' },
    ...{ defect: ['basic-error', 180] },
  },
  accepted,
  {
    ...{ title: '时钟电池早衰，整改后合格 clock batteries die early', ending: 'mended', supplierCode: 'LB01' },
    ...{ defect: ['battery', 200] },
  },
  {
    ...{ title: '两次不合格，退货 failed twice, returned', ending: 'returned', supplierCode: 'HX01' },
    ...{ defect: ['basic-error', 260] },
  },
];

/** In the years before: now and then a batch that had to be mended. */
const earlier: Record<number, Plot> = {
  5: { title: '潜动超差，整改后合格 creep, mended', ending: 'mended', defect: ['creeping', 90] },
  11: { title: '整改迟报，二类问题 mended late', ending: 'mended-late', defect: ['clock-daily-error', 150] },
  19: { title: '通信故障，整改后合格 communication, mended', ending: 'mended', defect: ['communication', 110] },
  27: { title: '日计时超差，整改后合格 clock, mended', ending: 'mended', defect: ['clock-daily-error', 120] },
};

/** The plot of a batch, counted from the last: 0 is the latest. */
export function plotOf(fromLast: number): Plot {
  return latest[fromLast] ?? earlier[fromLast % 48] ?? accepted;
}
