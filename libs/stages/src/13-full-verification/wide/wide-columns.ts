import type { ImportColumn } from '#stages/00-platform/import-kinds';

/** Columns of a row-a-meter file beside its test points. The task is the file itself: both halves stand in one row. */
export const wideColumns: readonly ImportColumn[] = [
  { name: 'ARRIVE_BATCH_NO', titles: ['到货批次号', '批次号', '到货批次'] },
  {
    name: 'DETECT_EQUIP_NO',
    titles: ['检定装置编号', '装置编号', '台体编号', '台体号', '台体', '检定台'],
    required: true,
  },
  { name: 'POSITION_NO', titles: ['表位号', '表位'], required: true },
  { name: 'BAR_CODE', titles: ['资产编号', '条形码', '资产号', '表条码', '条码'], required: true },
  { name: 'DETECT_DATE', titles: ['检定日期', '检定时间', '日期'], required: true },
  { name: 'TEMP', titles: ['温度', '环境温度'] },
  { name: 'HUMIDITY', titles: ['湿度', '相对湿度', '环境湿度'] },
  { name: 'DETECT_PERSON', titles: ['检定员', '检定人员'], required: true },
  { name: 'AUDIT_PERSON', titles: ['核验员', '核验人员'], required: true },
  { name: 'INTUIT_CONC_CODE', titles: ['外观', '外观检查', '直观检查', '外观检查结论', '直观检查结论'] },
  { name: 'VOLT_CONC_CODE', titles: ['交流电压试验', '耐压', '耐压试验', '交流电压试验结论', '耐压试验结论'] },
  { name: 'STARTING_CONC_CODE', titles: ['起动', '起动试验', '启动', '启动试验', '起动试验结论', '启动试验结论'] },
  { name: 'CREEPING_CONC_CODE', titles: ['潜动', '潜动试验', '潜动试验结论'] },
  { name: 'BASICERR_CONC_CODE', titles: ['基本误差', '基本误差结论'] },
  { name: 'CONST_CONC_CODE', titles: ['常数', '常数试验', '走字', '走字试验', '常数试验结论', '走字试验结论'] },
  { name: 'DAYERR_CONC_CODE', titles: ['日计时误差结论', '日计时结论'] },
  { name: 'DAY_ERR', titles: ['日计时误差', '日计时'] },
  { name: 'CONC_CODE', titles: ['检定结论', '总结论', '结论'] },
  { name: 'UNPASS_REASON', titles: ['不合格原因'] },
  { name: 'IS_VALID', titles: ['是否有效', '有效标志'] },
];

/** The column of each item's conclusion, in the order of the letters in `rig_results.items`. */
export const wideItems: readonly string[] = [
  'INTUIT_CONC_CODE',
  'VOLT_CONC_CODE',
  'STARTING_CONC_CODE',
  'CREEPING_CONC_CODE',
  'BASICERR_CONC_CODE',
  'CONST_CONC_CODE',
  'DAYERR_CONC_CODE',
];
