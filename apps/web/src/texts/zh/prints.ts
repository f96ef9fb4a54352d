/** 打印。 */
export const zhPrints = {
  button: '打印',
  returnLetter: '退货函',
  rectificationLetter: '整改通知',
  emcLetter: '电磁兼容送检函',
  verificationReport: '批次检定报告',
  samplingReport: '抽样验收报告',
  certificates: '检定证书与结果通知书（前 200 只）',
  certificate: '检定证书',
  resultNotice: '检定结果通知书',
  problemReport: '8D 报告',
  labels: '电能表标签（前 440 只）',
};
