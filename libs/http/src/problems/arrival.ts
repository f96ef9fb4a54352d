import type { Problems } from './problem.js';

export const arrivalProblems = {
  'unknown-supplier': { status: 422, zh: '没有供应商 {supplierCode}', en: 'There is no supplier {supplierCode}' },
  'unknown-model': { status: 422, zh: '没有电能表型号 {modelCode}', en: 'There is no meter type {modelCode}' },
  'replaced-batch-unknown': {
    status: 422,
    zh: '没有被替换的批次 {batchNo}',
    en: 'There is no batch {batchNo} to replace meters of',
  },
  'replaced-batch-of-other-supplier': {
    status: 422,
    zh: '批次 {batchNo} 不是该供应商的，不能作为被替换批次',
    en: 'Batch {batchNo} is of another supplier and cannot be replaced by this one',
  },
  'nothing-to-replace': {
    status: 409,
    zh: '批次 {batchNo} 没有要退货的电能表，不能登记换货批次',
    en: 'No meter of batch {batchNo} goes back, so there is nothing to replace',
  },
} satisfies Problems;
