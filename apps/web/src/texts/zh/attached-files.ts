/** 附件。 */
export const zhAttachedFiles = {
  title: '附件',
  add: '上传照片或 PDF',
  none: '没有附件。',
  ofComparison: '到货样品照片',
  ofEmcTest: '检测报告',
  ofSealedSample: '封样照片',
};
