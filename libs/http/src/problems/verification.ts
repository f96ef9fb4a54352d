import type { Problems } from './problem.js';

/** Of full verification: whole requests, single results of a call, and rows of rig files. */
export const verificationProblems = {
  'no-meters': {
    status: 409,
    zh: '批次 {batchNo} 没有在库待检的电能表，不能开始全检',
    en: 'Batch {batchNo} has no meters in the store to be verified',
  },
  'round-already-open': {
    status: 409,
    zh: '批次 {batchNo} 第 {round} 轮全检正在进行',
    en: 'Round {round} of batch {batchNo} is open already',
  },
  'round-not-open': {
    status: 409,
    zh: '批次 {batchNo} 没有进行中的全检',
    en: 'Batch {batchNo} has no open round of full verification',
  },
  'meters-untested': {
    status: 409,
    zh: '批次 {batchNo} 第 {round} 轮还有 {untested} 只未检、{incomplete} 只结果不全；要判定须写明理由',
    en: 'In round {round} of batch {batchNo} {untested} meters are untested and {incomplete} incomplete: judging needs a reason',
  },
  'fault-does-not-fit': {
    status: 422,
    zh: '故障代码 {fault} 不属于项目 {item}：不合格须写明故障分类中的代码',
    en: 'Fault {fault} does not belong to {item}: a failed item names a code of the fault tree',
  },
  'nothing-to-withdraw': {
    status: 422,
    zh: '电能表 {assetNo} 的这个项目没有录入过，无从撤销',
    en: 'Nothing was recorded of this item of meter {assetNo}: nothing to take back',
  },
  'results-unsigned': {
    status: 409,
    zh: '批次 {batchNo} 第 {round} 轮还有 {unsigned} 条结果没有核验签字，按规定须签字后判定',
    en: 'In round {round} of batch {batchNo} {unsigned} results are not signed: a setting asks for the signatures before judging',
  },
  'signer-is-verifier': {
    status: 422,
    zh: '检定员不能核验自己的结果：其中 {count} 条由您检定（{assetNos}）',
    en: 'Nobody checks their own work: {count} of them were verified by you ({assetNos})',
  },
  'selection-changed': {
    status: 409,
    zh: '列表已变：您看到 {expected} 条，现在是 {found} 条。请刷新后再签字',
    en: 'The list has changed: you saw {expected}, now there are {found}. Load it again before signing',
  },
  'records-changed': {
    status: 409,
    zh: '{count} 条结果已被更正、已签字或不存在。请刷新后重新选择',
    en: '{count} of these results were corrected, are signed already, or do not exist. Load the list again',
  },
  'nothing-to-sign': {
    status: 409,
    zh: '批次 {batchNo} 第 {round} 轮没有待核验的结果',
    en: 'Nothing waits to be signed in round {round} of batch {batchNo}',
  },
  'nothing-tested': {
    status: 409,
    zh: '本轮还没有一只电能表有结论，不能判定',
    en: 'No meter of this round has a verdict: it cannot be judged',
  },
  'import-outdated': {
    status: 409,
    zh: '文件 {file} 检查之后，所涉批次或电能表的状态已变；正在重新检查，完成后请看结果再提交',
    en: 'Since file {file} was checked, its batches or meters have moved on: it is being checked again, look at the result before you commit it',
  },
  'import-in-use': {
    status: 409,
    zh: '不能撤销：后续环节已用到这次导入（{subject}：{state}）',
    en: 'It cannot be undone: later steps rest on this import ({subject}: {state})',
  },
  'invalid-field': {
    status: 422,
    zh: '{field} 不符合要求：收到 {value}，应为 {expected}',
    en: '{field} is not as required: received {value}, expected {expected}',
  },
  'reading-as-number': {
    status: 422,
    zh: '{field} 须写成字符串（{expected}）：JSON 数字 {value} 会丢失末位，读数须原样保存',
    en: '{field} must be text ({expected}): the JSON number {value} may have lost digits, and readings are kept as captured',
  },
  'results-list': {
    status: 400,
    zh: 'results 应为 1 到 {most} 条结果',
    en: 'results must be a list of 1 to {most} results',
  },
  'nothing-verified': {
    status: 409,
    zh: '没有已出结论的电能表，不能打印证书或通知书',
    en: 'None of the meters has a verdict yet: there is nothing to certify',
  },
  'meter-unknown/many': {
    status: 422,
    zh: '台账中没有这些电能表：到货清单还没有导入',
    en: 'Nobody knows these meters: their arrival list has not been brought yet',
  },
  'meter-unknown': { status: 422, zh: '没有电能表 {assetNo}', en: 'There is no meter {assetNo}' },
  'foreign-meter/many': {
    status: 422,
    zh: '这些电能表属于批次 {batchNo}，文件写的是 {expected}',
    en: 'These meters belong to batch {batchNo}; the file says {expected}',
  },
  'foreign-meter': {
    status: 422,
    zh: '电能表 {assetNo} 属于批次 {batchNo}，不属于 {expected}',
    en: 'Meter {assetNo} belongs to batch {batchNo}, not to {expected}',
  },
  'batch-not-in-verification': {
    status: 422,
    zh: '批次 {batchNo} 现在的状态是 {state}，不在全检中',
    en: 'Batch {batchNo} is {state}, not in verification',
  },
  'meter-not-in-round': {
    status: 422,
    zh: '电能表 {assetNo} 现在的状态是 {state}，不在本轮全检中',
    en: 'Meter {assetNo} is {state} and has no part in this round',
  },
  'rig-unknown': { status: 422, zh: '没有检定装置 {rigCode}', en: 'There is no rig {rigCode}' },
  'rig-lapsed': {
    status: 422,
    zh: '检定装置 {rigCode} 的有效期到 {validUntil}，检定日期是 {verifiedOn}',
    en: 'Rig {rigCode} was valid until {validUntil}; the verification is of {verifiedOn}',
  },
  'position-out-of-range': {
    status: 422,
    zh: '表位 {position} 不存在：该装置有 {positions} 个表位',
    en: 'There is no position {position}: the rig has {positions}',
  },
  'verifier-unknown': { status: 422, zh: '没有检定员 {verifierCode}', en: 'There is no verifier {verifierCode}' },
  'checker-unknown': { status: 422, zh: '没有核验员 {checkerCode}', en: 'There is no checker {checkerCode}' },
  'verifier-is-checker': {
    status: 422,
    zh: '检定员与核验员不能是同一人：{verifierCode}',
    en: 'Verifier and checker are the same person: {verifierCode}',
  },
  'no-halves-to-join': {
    status: 409,
    zh: '没有可合并的表：任务 {taskNo} 的结论与任务 {otherTaskNo} 的误差没有唯一对应',
    en: 'There is nothing to join: no result of task {taskNo} has its only other half under task {otherTaskNo}',
  },
  'verified-in-future': {
    status: 422,
    zh: '检定时间 {verifiedAt} 还没有到',
    en: 'The time of verification {verifiedAt} lies in the future',
  },
  'no-readings': {
    status: 422,
    zh: '没有基本误差读数（{point}），又没有不合格的项目，无法作出结论',
    en: 'There are no readings of basic error ({point}) and no failed item: no verdict can be made',
  },
  'unknown-test-point': {
    status: 422,
    zh: '该型号的规程没有规定检定点 {point} 的误差限',
    en: 'The regulation of this meter type sets no limit for the test point {point}',
  },
  'unknown-test-point/hint': {
    status: 422,
    zh: '核对型号的电流规格和规程；不判定的点从台体方案中去掉后重新导出',
    en: "Compare the type's currents and regulation; a point that is not to be judged is taken out of the rig's scheme",
  },
  'repeated-test-point': {
    status: 422,
    zh: '检定点 {point} 出现了两次',
    en: 'The test point {point} comes twice',
  },
  'repeated-in-call': {
    status: 422,
    zh: '电能表 {assetNo} 在同一次提交中有两组不同的结果，请分两次提交',
    en: 'Meter {assetNo} has two different results in one call: hand them over in two',
  },
  'correction-needs-reason': {
    status: 422,
    zh: '已有不同的结果，更正须写明理由',
    en: 'Other values are recorded already: a correction needs a reason',
  },
} satisfies Problems;
