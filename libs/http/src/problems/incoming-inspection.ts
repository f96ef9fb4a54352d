import type { Problems } from './problem.js';

/** Of the gates before the store: component comparison, EMC, sampling acceptance; and of draws. */
export const incomingInspectionProblems = {
  'repeated-component': {
    status: 422,
    zh: '元器件 {component} 在清单中出现了两次',
    en: 'The component {component} is on the list twice',
  },
  'comparison-contradicts': {
    status: 422,
    zh: '比对结论为合格，但有元器件与封样不一致：{differing}',
    en: 'The comparison is said to pass, but components differ from the sealed sample: {differing}',
  },
  'comparison-without-difference': {
    status: 422,
    zh: '比对结论为不合格，但元器件与封样清单逐项一致',
    en: 'The comparison is said to fail, but every component is as on the sealed sample list',
  },
  'recount-needs-reason': {
    status: 422,
    zh: '批次 {batchNo} 已清点入库，重新清点须写明理由',
    en: 'Batch {batchNo} is counted into the store already: counting again needs a reason',
  },
  'repeated-box': { status: 422, zh: '箱号 {boxNo} 出现了两次', en: 'Box {boxNo} comes twice' },
  'emc-samples-sent': {
    status: 409,
    zh: '批次 {batchNo} 的电磁兼容样品已送检',
    en: 'The EMC samples of batch {batchNo} are sent already',
  },
  'emc-samples-missing': {
    status: 422,
    zh: '批次 {batchNo} 没有登记送检样品，请填写样品资产编号',
    en: 'No EMC samples of batch {batchNo} are recorded: name the meters that were tested',
  },
  'emc-sample-not-sent': {
    status: 422,
    zh: '这些电能表不在送检样品中：{assetNos}',
    en: 'These meters are not among the samples that were sent: {assetNos}',
  },
  'meter-of-other-batch': {
    status: 422,
    zh: '电能表 {assetNo} 属于批次 {batchNo}',
    en: 'Meter {assetNo} belongs to batch {batchNo}',
  },
  'no-isolated-plan': {
    status: 422,
    zh: 'GB/T 2828.2 模式 A 的表中没有批量 {lotSize} 的方案（{smallest} 至 {largest}），请按连续批抽样或全数检验',
    en: 'Procedure A of GB/T 2828.2 has no plan for a lot of {lotSize} ({smallest} to {largest}): sample it as one of a series, or inspect all of it',
  },
  'population-too-small': {
    status: 422,
    zh: '总体只有 {populationSize} 只，抽不出 {sampleSize} 只',
    en: 'A population of {populationSize} meters cannot give a sample of {sampleSize}',
  },
  'draw-method-unknown': {
    status: 422,
    zh: '这次抽样的方法 {method} 本版本不认识，无法复现',
    en: 'This version does not know the method {method} of the draw and cannot make it again',
  },
  'reduced-inspection-off': {
    status: 422,
    zh: '放宽检验未启用：GB/T 2828.1 表 2-C 的正式文本尚未取得',
    en: 'Reduced inspection is off: the official text of table 2-C of GB/T 2828.1 is not at hand',
  },
  'severity-too-lenient': {
    status: 422,
    zh: '供应商 {supplierCode} 的型号 {modelCode} 正在执行{inForce}，不能按{asked}抽样',
    en: 'Meter type {modelCode} of supplier {supplierCode} is on {inForce} and cannot be sampled by {asked}',
  },
  'sampling-stopped': {
    status: 409,
    zh: '供应商 {supplierCode} 的型号 {modelCode} 在加严检验下已有 5 批不接收，暂停抽样；供应商改进后由计量负责人恢复',
    en: 'Five lots of meter type {modelCode} of supplier {supplierCode} were rejected on tightened inspection: sampling is stopped until the supplier has acted and the metrology lead resumes it',
  },
  'sampling-not-stopped': {
    status: 409,
    zh: '供应商 {supplierCode} 的型号 {modelCode} 没有暂停抽样（现为{severity}）',
    en: 'Sampling of meter type {modelCode} of supplier {supplierCode} is not stopped (it is on {severity})',
  },
  'sample-already-drawn': {
    status: 409,
    zh: '批次 {batchNo} 第 {number} 次抽样验收的样品已抽取，不能重抽',
    en: 'The sample of inspection {number} of batch {batchNo} is drawn already: it is not drawn again',
  },
  'sample-not-drawn': {
    status: 409,
    zh: '批次 {batchNo} 还没有抽取样品',
    en: 'No sample of batch {batchNo} is drawn yet',
  },
  'sample-not-rejected': {
    status: 409,
    zh: '批次 {batchNo} 的抽样结论不是不接收，不能处置',
    en: 'Batch {batchNo} is not rejected by its sample: there is nothing to decide',
  },
  'sampling-results-refused': {
    status: 422,
    zh: '有 {refused} 条抽样结果不能收下，本次提交全部未记录',
    en: '{refused} results cannot be taken; nothing of this call is recorded',
  },
  'not-at-sampling': {
    status: 422,
    zh: '批次 {batchNo} 现在的状态是“{state}”，没有进行中的抽样验收',
    en: 'Batch {batchNo} is “{state}”: no sampling acceptance is going on',
  },
  'not-inspected-yet': {
    status: 422,
    zh: '没有抽样结论的行按“未检”处理，不改变任何结果',
    en: 'Rows without a conclusion are taken as not inspected yet and change nothing',
  },
  'sample-conclusion-unreadable': {
    status: 422,
    zh: '抽样结论“{value}”无法识别，应为 合格、不合格（或 01、02、√、×）；未检的留空',
    en: '“{value}” is no conclusion: pass or fail (or 01, 02, √, ×); it is left empty of a meter not inspected yet',
  },
  'fault-kind-unreadable': {
    status: 422,
    zh: '没有这个不合格项目；请写故障分类中的名称，如 外观、基本误差、通信',
    en: 'There is no such fault: write a name of the tree of fault kinds, such as Appearance, Basic error, Communication',
  },
  'meter-not-in-sample': {
    status: 422,
    zh: '电能表 {assetNo} 不在抽取的样品中',
    en: 'Meter {assetNo} is not in the sample',
  },
  'fault-of-passed-meter': {
    status: 422,
    zh: '电能表 {assetNo} 结论为合格，不应有故障类别',
    en: 'Meter {assetNo} passed and cannot have a kind of fault',
  },
  'sampling-closed': {
    status: 422,
    zh: '电能表 {assetNo} 的抽样结论已生效，不能更正',
    en: 'The verdict that meter {assetNo} was part of stands: its result cannot be corrected',
  },
} satisfies Problems;
