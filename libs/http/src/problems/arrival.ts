import type { Problems } from './problem.js';

export const arrivalProblems = {
  'unknown-supplier': { status: 422, zh: '没有供应商 {supplierCode}', en: 'There is no supplier {supplierCode}' },
  'unknown-model': { status: 422, zh: '没有电能表型号 {modelCode}', en: 'There is no meter type {modelCode}' },
} satisfies Problems;
