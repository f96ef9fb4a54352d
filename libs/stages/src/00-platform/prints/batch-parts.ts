import type { Content } from 'pdfmake/interfaces.js';
import { percentText } from '#libs/rules';
import { FAULT_TREE } from '#rules/13-full-verification';
import { facts, spokenDay, table } from './paper.js';

/** What every paper about a batch says of it. */
export interface PrintedBatch {
  batchNo: string;
  contractNo: string | null;
  supplierName: string;
  modelName: string;
  currentSpec: string;
  accuracyClass: string;
  quantity: number;
  arrivedOn: string;
}

/** Which goods it is about; a paper may have more to say of them. */
export function batchFacts(batch: PrintedBatch, more: readonly (readonly [string, string])[] = []): Content {
  return facts([
    ['批次号', batch.batchNo],
    ['合同号', batch.contractNo ?? '—'],
    ['生产厂家', batch.supplierName],
    ['型号', batch.modelName],
    ['规格', `${batch.currentSpec} ${batch.accuracyClass} 级`],
    ['数量', `${batch.quantity} 只`],
    ['到货日期', spokenDay(batch.arrivedOn)],
    ...more,
  ]);
}

/** Percent cut rather than rounded: 98.4999 % must not look like 98.50 %. */
export function printedPercent(part: number, whole: number): string {
  const text = percentText(part, whole);
  return text === null ? '—' : `${text} %`;
}

/** 故障 in the words of the tree; a code that it has not stands for itself. */
export function printedFault(kind: string): string {
  return FAULT_TREE.find(({ code }) => code === kind)?.zh ?? kind;
}

/** Kinds of faults, the most frequent first; nothing when there are none. */
export function faultTable(faults: readonly { kind: string; count: number }[], failed: number): Content[] {
  if (faults.length === 0) return [];
  const sorted = [...faults].sort((one, other) => other.count - one.count);
  return [
    table(
      ['不合格项目', '只数', '占不合格比例'],
      sorted.map(({ kind, count }) => [printedFault(kind), String(count), printedPercent(count, failed)]),
    ),
  ];
}

/** 22 digits are long: as many columns of them as a page has room for, in the order given. */
export function meterColumns(assetNos: readonly string[], columns = 3): Content {
  const rows: string[][] = [];
  for (let at = 0; at < assetNos.length; at += columns) {
    rows.push(Array.from({ length: columns }, (_, column) => assetNos[at + column] ?? ''));
  }
  return table(
    Array.from({ length: columns }, () => '资产编号'),
    rows,
  );
}
