import { TextField } from '#libs/http';
import { FAULT_TREE } from '#rules/13-full-verification';
import { column, shanghaiTime, stateWord, yesNo, type ExportList } from '#stages/00-platform/export-lists';
import type { RowsService } from './rows.service.js';
import { RowsQuery, ValuesQuery, type RowView, type ValueView } from './values.dto.js';
import type { ValuesService } from './values.service.js';

/** Of one indicator: in the address of the list it stands before the query. */
class IndicatorValuesQuery extends ValuesQuery {
  @TextField({ max: 60 }) code: string;
}
class IndicatorRowsQuery extends RowsQuery {
  @TextField({ max: 60 }) code: string;
}

const faults = new Map(FAULT_TREE.map((fault) => [fault.code, fault]));

const valueColumns: ExportList<ValueView>['columns'] = [
  column('period', ['周期', 'Period'], 'code', ({ period }) => period),
  column('scopeType', ['范围', 'Scope'], 'code', ({ scopeType }) => scopeType),
  column('scopeCode', ['代码', 'Code'], 'code', ({ scopeCode }) => scopeCode),
  column('scopeName', ['名称', 'Name'], 'text', ({ scopeName }) => scopeName),
  column('numerator', ['分子', 'Numerator'], 'number', ({ numerator }) => numerator),
  column('denominator', ['分母', 'Denominator'], 'number', ({ denominator }) => denominator),
  column('value', ['值', 'Value'], 'code', ({ value }) => value),
  column('low', ['区间下限', 'Low'], 'code', ({ low }) => low),
  column('high', ['区间上限', 'High'], 'code', ({ high }) => high),
  column('target', ['目标', 'Target'], 'code', ({ target }) => target),
  column('computedAt', ['计算时间', 'Computed at'], 'text', ({ computedAt }) => shanghaiTime(computedAt)),
  column('cutOff', ['数据截止', 'Cut-off'], 'text', ({ cutOff }) => shanghaiTime(cutOff)),
];

const rowColumns: ExportList<RowView>['columns'] = [
  column('assetNo', ['资产编号', 'Asset number'], 'code', ({ assetNo }) => assetNo),
  column('batchNo', ['批次号', 'Batch'], 'code', ({ batchNo }) => batchNo),
  column('round', ['轮次', 'Round'], 'number', ({ round }) => round),
  column('verdict', ['结论', 'Verdict'], 'text', ({ verdict }, language) => stateWord('verdict', verdict, language)),
  column('fault', ['故障', 'Fault'], 'text', ({ faultKind }, language) =>
    faultKind === null ? null : (faults.get(faultKind)?.[language] ?? faultKind),
  ),
  column('rig', ['台体', 'Rig'], 'code', ({ rigCode }) => rigCode),
  column('position', ['表位', 'Position'], 'number', ({ position }) => position),
  column('verifier', ['检定员', 'Verifier'], 'code', ({ verifierCode }) => verifierCode),
  column('verifiedAt', ['检定时间', 'Verified at'], 'text', ({ verifiedAt }) => shanghaiTime(verifiedAt)),
  column('byRig', ['台体结论', 'By the rig'], 'text', ({ rigConclusion }, language) =>
    stateWord('verdict', rigConclusion, language),
  ),
  column('corrected', ['已更正', 'Corrected'], 'text', ({ corrected }, language) => yesNo(corrected, language)),
];

export function valuesExport(values: ValuesService): ExportList<ValueView, IndicatorValuesQuery> {
  return {
    ...{ name: 'indicator-values', title: { zh: '指标值', en: 'Indicator values' }, action: 'indicators.read' },
    ...{ query: IndicatorValuesQuery, columns: valueColumns },
    page: (query, _only, { language }) => values.page(query.code, query, language),
  };
}

export function rowsExport(rows: RowsService): ExportList<RowView, IndicatorRowsQuery> {
  return {
    ...{
      name: 'indicator-rows',
      title: { zh: '指标明细', en: 'Meters behind an indicator' },
      action: 'indicators.read',
    },
    ...{ query: IndicatorRowsQuery, columns: rowColumns },
    page: (query) => rows.page(query.code, query),
  };
}
