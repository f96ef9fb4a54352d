import { column, stateWord, type ExportList } from '#stages/00-platform/export-lists';
import { BatchQuery, type BatchRow } from '../batches/batches.dto.js';
import type { BatchesReadModel } from '../batches/batches.read-model.js';

const columns: ExportList<BatchRow>['columns'] = [
  column('batchNo', ['批次号', 'Batch'], 'code', ({ batchNo }) => batchNo),
  column('state', ['状态', 'State'], 'text', ({ state }, language) => stateWord('batch', state, language)),
  column('supplierCode', ['供应商代码', 'Supplier code'], 'code', ({ supplierCode }) => supplierCode),
  column('supplier', ['供应商', 'Supplier'], 'text', ({ supplierName }) => supplierName),
  column('modelCode', ['型号代码', 'Type code'], 'code', ({ modelCode }) => modelCode),
  column('model', ['型号', 'Type'], 'text', ({ modelName }) => modelName),
  column('contract', ['合同号', 'Contract'], 'code', ({ contractNo }) => contractNo),
  column('quantity', ['数量', 'Quantity'], 'number', ({ quantity }) => quantity),
  column('round', ['轮次', 'Round'], 'number', ({ round }) => round),
  column('tested', ['已检', 'Tested'], 'number', ({ verification }) => verification?.tested ?? null),
  column('passed', ['合格', 'Passed'], 'number', ({ verification }) => verification?.passed ?? null),
  column('verdict', ['结论', 'Verdict'], 'text', ({ verification }, language) =>
    stateWord('verdict', verification?.verdict ?? null, language),
  ),
  column('arrivedOn', ['到货日期', 'Arrived on'], 'text', ({ arrivedOn }) => arrivedOn),
  column('replaces', ['换货替换批次', 'Replaces batch'], 'code', ({ replacesBatchNo }) => replacesBatchNo),
];

export function batchesExport(batches: BatchesReadModel): ExportList<BatchRow, BatchQuery> {
  return {
    ...{
      name: 'batches',
      title: { zh: '检定批次', en: 'Batches' },
      action: 'batches.read',
      query: BatchQuery,
      columns,
    },
    selectable: true,
    page: (query, only) => batches.page(query, only),
    total: async (query) => (await batches.summary(query)).total,
  };
}
