import { FAULT_TREE } from '#rules/13-full-verification';
import { column, shanghaiTime, stateWord, type ExportList } from '#stages/00-platform/export-lists';
import { MeterQuery, type MeterRow } from '../meters/meters.dto.js';
import type { MetersReadModel } from '../meters/meters.read-model.js';

const faults = new Map(FAULT_TREE.map((fault) => [fault.code, fault]));

const columns: ExportList<MeterRow>['columns'] = [
  column('assetNo', ['资产编号', 'Asset number'], 'code', ({ assetNo }) => assetNo),
  column('state', ['状态', 'State'], 'text', ({ state }, language) => stateWord('meter', state, language)),
  column('batchNo', ['批次号', 'Batch'], 'code', ({ batchNo }) => batchNo),
  column('supplier', ['供应商', 'Supplier'], 'text', ({ supplierName }) => supplierName),
  column('model', ['型号', 'Type'], 'text', ({ modelName }) => modelName),
  column('verdict', ['结论', 'Verdict'], 'text', ({ verdict }, language) => stateWord('verdict', verdict, language)),
  column('fault', ['故障', 'Fault'], 'text', ({ faultKind }, language) =>
    faultKind === null ? null : (faults.get(faultKind)?.[language] ?? faultKind),
  ),
  column('rig', ['台体', 'Rig'], 'code', ({ rigCode }) => rigCode),
  column('position', ['表位', 'Position'], 'number', ({ position }) => position),
  column('verifiedAt', ['检定时间', 'Verified at'], 'text', ({ verifiedAt }) => shanghaiTime(verifiedAt)),
  column('box', ['箱号', 'Box'], 'code', ({ boxNo }) => boxNo),
  column('pile', ['垛号', 'Pile'], 'code', ({ pileNo }) => pileNo),
];

export function metersExport(meters: MetersReadModel): ExportList<MeterRow, MeterQuery> {
  return {
    ...{ name: 'meters', title: { zh: '电能表', en: 'Meters' }, action: 'meters.read', query: MeterQuery, columns },
    selectable: true,
    page: (query, only) => meters.page(query, only),
    total: async (query) => (await meters.summary(query)).total,
  };
}
