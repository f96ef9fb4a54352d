/** 打印。 */
export const zhPrints = {
  button: '打印',
  returnLetter: '退货函',
  rectificationLetter: '整改通知',
  emcLetter: '电磁兼容送检函',
  verificationReport: '批次检定报告',
  labels: '电能表标签（前 440 只）',
};
