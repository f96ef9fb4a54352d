import type { Content } from 'pdfmake/interfaces.js';
import { FAULT_TREE } from '#rules/13-full-verification';
import {
  facts,
  heading,
  paragraph,
  signature,
  spokenDay,
  table,
  type Company,
  type Paper,
} from '#stages/00-platform/prints';
import type { BatchFacts } from './letters.read-model.js';

/** As many meters as a letter lists; the rest is in the list that goes with it as a file. */
export const METERS_LISTED = 3000;

const of = (company: Company, day: string, body: Content[]): Content[] => [...body, signature(company, day)];

/** Percent cut rather than rounded: 98.4999 % must not look like 98.50 %. */
const percent = (part: number, whole: number): string => `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)} %`;

const faultName = (kind: string): string => FAULT_TREE.find(({ code }) => code === kind)?.zh ?? kind;

const goods = (batch: BatchFacts): Content =>
  facts([
    ['批次号', batch.batchNo],
    ['合同号', batch.contractNo ?? '—'],
    ['电能表型号', batch.modelName],
    ['规格', `${batch.currentSpec} ${batch.accuracyClass} 级`],
    ['数量', `${batch.quantity} 只`],
    ['到货日期', spokenDay(batch.arrivedOn)],
  ]);

/** What was found, when the batch was judged. */
function findings({ round, tested, passed, faults }: BatchFacts): Content[] {
  if (round === null || tested === null || passed === null || tested === 0) return [];
  const rows = Object.entries(faults ?? {}).sort(([, one], [, other]) => other - one);
  return [
    heading('检定情况'),
    paragraph(`第 ${round} 轮全检共检定 ${tested} 只，合格 ${passed} 只，合格率 ${percent(passed, tested)}。`),
    ...(rows.length === 0
      ? []
      : [
          table(
            ['不合格项目', '只数'],
            rows.map(([kind, count]) => [faultName(kind), String(count)]),
          ),
        ]),
  ];
}

/** 退货函: what goes back, and why. */
export function returnLetter(company: Company, batch: BatchFacts, meters: readonly string[], today: string): Paper {
  const rows: string[][] = [];
  for (let at = 0; at < meters.length; at += 3) {
    rows.push([0, 1, 2].map((column) => meters[at + column] ?? ''));
  }
  const more = batch.returned > meters.length ? `（本函列出前 ${meters.length} 只，完整清单随附电子文件）` : '';
  return {
    title: '电能表退货函',
    number: `TH-${batch.batchNo}`,
    body: of(company, today, [
      { text: `${batch.supplierName}：`, margin: [0, 0, 0, 6] },
      paragraph(
        `贵公司供货的下列电能表，因“${batch.returnReason ?? '—'}”，现予退货，请于收函后 5 个工作日内办理提货与换货手续。`,
      ),
      goods(batch),
      ...findings(batch),
      heading(`退货清单：${batch.returned} 只${more}`),
      ...(meters.length === 0 ? [paragraph('无。')] : [table(['资产编号', '资产编号', '资产编号'], rows)]),
    ]),
  };
}

/** 整改通知: what is to be mended, by when. */
export function rectificationLetter(company: Company, batch: BatchFacts, today: string): Paper {
  return {
    title: '电能表质量整改通知',
    number: `ZG-${batch.batchNo}-${batch.round ?? 1}`,
    body: of(company, today, [
      { text: `${batch.supplierName}：`, margin: [0, 0, 0, 6] },
      paragraph('贵公司供货的下列电能表在全检中判定存在批量质量隐患，请组织原因分析并完成整改。'),
      goods(batch),
      ...findings(batch),
      heading('整改要求'),
      paragraph(`一、于 ${spokenDay(batch.dueOn ?? today)} 前完成整改，并书面答复原因分析、纠正措施和预防措施。`),
      paragraph('二、整改后该批次全部重新检定；逾期未完成或再次检定不合格的，按二类质量问题处理。'),
      paragraph('三、整改期间该批次电能表不予出库。'),
    ]),
  };
}

/** EMC 送检函: to the institute, with the samples. */
export function emcLetter(company: Company, batch: BatchFacts, samples: readonly string[], today: string): Paper {
  return {
    title: '电磁兼容试验送检函',
    number: `EMC-${batch.batchNo}`,
    body: of(company, today, [
      { text: '省级计量检定机构：', margin: [0, 0, 0, 6] },
      paragraph(
        '现送下列电能表样品进行电磁兼容试验，请按相关标准试验并出具报告（电压 ±10 %、温度 23 ℃ ± 2 ℃、误差标准偏差 σ 随报告给出）。',
      ),
      goods(batch),
      facts([
        ['生产厂家', batch.supplierName],
        ['样品数量', `${samples.length} 只`],
      ]),
      heading('样品'),
      samples.length === 0
        ? paragraph('样品编号：________________________________')
        : table(
            ['序号', '资产编号'],
            samples.map((assetNo, at) => [String(at + 1), assetNo]),
            [50, '*'],
          ),
    ]),
  };
}
