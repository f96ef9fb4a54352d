import type { Content } from 'pdfmake/interfaces.js';
import {
  batchFacts,
  facts,
  faultTable,
  heading,
  meterColumns,
  paragraph,
  printedFault,
  printedPercent,
  signature,
  signatures,
  spokenDay,
  table,
  type Company,
  type Paper,
} from '#stages/00-platform/prints';
import type { BatchFacts, EmcFacts } from './letters.read-model.js';
import type { LetterHandover, ReturnFacts } from './return-letters.read-model.js';

/** As many meters as a letter lists; the rest is in the list that goes with it as a file. */
export const METERS_LISTED = 3000;

const of = (company: Company, day: string, body: Content[]): Content[] => [...body, signature(company, day)];

const to = (name: string): Content => ({ text: `${name}：`, margin: [0, 0, 0, 6] });

/** What was found, when the batch was judged. */
function findings({ round, tested, passed, faults }: BatchFacts): Content[] {
  if (round === null || tested === null || passed === null || tested === 0) return [];
  const kinds = Object.entries(faults ?? {}).map(([kind, count]) => ({ kind, count }));
  return [
    heading('检定情况'),
    paragraph(`第 ${round} 轮全检共检定 ${tested} 只，合格 ${passed} 只，合格率 ${printedPercent(passed, tested)}。`),
    ...faultTable(kinds, tested - passed),
  ];
}

/** Why a batch goes back, by the event that sent it; a person's own words first. */
const causes: Readonly<Record<string, string>> = {
  'components-compared': '元器件比对与封样不一致',
  'emc-judged': '电磁兼容试验不合格',
  'sampling-disposed': '抽样验收不接收',
};

/** 退货函: what goes back, and why; of an accepted batch the failed meters alone. */
export function returnLetter(company: Company, batch: BatchFacts, goes: ReturnFacts, today: string): Paper {
  const { toReturn, handedOver, meters } = goes;
  const more = toReturn > meters.length ? `（本函列出前 ${meters.length} 只，完整清单随附电子文件）` : '';
  const why =
    batch.state === 'accepted'
      ? '全检中有电能表不合格，该批次其余电能表已接收'
      : `因“${batch.returnReason ?? causes[batch.returnedBy ?? ''] ?? '不符合要求'}”`;
  const taken =
    handedOver === 0 ? [] : [paragraph(`其中 ${handedOver} 只已交贵公司提走，余 ${toReturn - handedOver} 只待提。`)];
  return {
    title: '电能表退货函',
    number: `TH-${batch.batchNo}`,
    body: of(company, today, [
      to(batch.supplierName),
      paragraph(`贵公司供货的下列电能表，${why}，现予退货，请于收函后 5 个工作日内办理提货与换货手续。`),
      batchFacts(batch),
      ...findings(batch),
      heading(`退货清单：${toReturn} 只${more}`),
      ...taken,
      listOf(batch, meters),
    ]),
  };
}

function listOf({ state }: BatchFacts, meters: ReturnFacts['meters']): Content {
  if (meters.length === 0) return paragraph('无。');
  if (state === 'returned') return meterColumns(meters.map(({ assetNo }) => assetNo));
  return table(
    ['序号', '资产编号', '不合格项目'],
    meters.map(({ assetNo, faultKind }, at) => [
      ...[String(at + 1), assetNo, faultKind === null ? '—' : printedFault(faultKind)],
    ]),
    [40, 160, '*'],
  );
}

const ways: Record<LetterHandover['way'], string> = { scan: '逐只扫码', boxes: '按箱清点', all: '全部清点' };

/** 退货交接单: one handover, to be signed by both sides. */
export function handoverNote(company: Company, batch: BatchFacts, handover: LetterHandover): Paper {
  const { ordinal, handedOn, meters, assetNos } = handover;
  const more = meters > assetNos.length ? `（列出前 ${assetNos.length} 只）` : '';
  return {
    title: '退货电能表交接单',
    number: `JJ-${batch.batchNo}-${ordinal}`,
    body: [
      facts([
        ['批次号', batch.batchNo],
        ['供应商', batch.supplierName],
        ['型号', batch.modelName],
        ['交接日期', spokenDay(handedOn)],
        ['交接只数', `${meters} 只`],
        ['交接方式', ways[handover.way]],
        ['提货人', handover.takenBy],
        ['承运单位', handover.carrier ?? '—'],
        ['车牌号', handover.vehicleNo ?? '—'],
        ['经办人', handover.recordedBy],
      ]),
      ...(handover.note === null ? [] : [paragraph(`备注：${handover.note}`)]),
      heading(`交接清单：第 ${ordinal} 次，${meters} 只${more}`),
      meterColumns(assetNos),
      paragraph(`本次交接后，该批次应退电能表尚有 ${handover.left} 只在库。`),
      signatures([`交出单位（${company.name}）`, '提货人']),
    ],
  };
}

/** 整改通知: what is to be mended, by when. */
export function rectificationLetter(company: Company, batch: BatchFacts, today: string): Paper {
  const found = batch.rectifiedGate === 'sampling' ? '在抽样验收中判定不接收' : '在全检中判定存在批量质量隐患';
  return {
    title: '电能表质量整改通知',
    number: `ZG-${batch.batchNo}-${batch.round ?? 1}`,
    body: of(company, today, [
      to(batch.supplierName),
      paragraph(`贵公司供货的下列电能表${found}，请组织原因分析并完成整改。`),
      batchFacts(batch),
      ...findings(batch),
      heading('整改要求'),
      paragraph(`一、于 ${spokenDay(batch.dueOn ?? today)} 前完成整改，并书面答复原因分析、纠正措施和预防措施。`),
      paragraph('二、整改后该批次全部重新检定；逾期未完成或再次检定不合格的，按二类质量问题处理。'),
      paragraph('三、整改期间该批次电能表不予出库。'),
    ]),
  };
}

/** EMC 送检函: to the institute that the samples were sent to, with those samples. */
export function emcLetter(company: Company, batch: BatchFacts, emc: EmcFacts, today: string): Paper {
  const { institute, letterNo, sentOn, dueOn, samples } = emc;
  return {
    title: '电磁兼容试验送检函',
    number: letterNo ?? `EMC-${batch.batchNo}`,
    body: of(company, sentOn ?? today, [
      to(institute ?? '省级计量检定机构'),
      paragraph(
        '现送下列电能表样品进行电磁兼容试验，请按相关标准试验并出具报告（电压 ±10 %、温度 23 ℃ ± 2 ℃、误差标准偏差 σ 随报告给出）。',
      ),
      batchFacts(batch),
      facts([
        ['样品数量', samples.length === 0 ? '—' : `${samples.length} 只`],
        ['送检日期', sentOn === null ? '—' : spokenDay(sentOn)],
        ['要求完成日期', dueOn === null ? '—' : spokenDay(dueOn)],
      ]),
      heading('样品'),
      samples.length === 0
        ? paragraph('样品编号：________________________________')
        : table(
            ['序号', '资产编号', '箱号'],
            samples.map(({ assetNo, boxNo }, at) => [String(at + 1), assetNo, boxNo ?? '—']),
            [50, '*', 120],
          ),
    ]),
  };
}
