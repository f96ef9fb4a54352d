import type { Content } from 'pdfmake/interfaces.js';
import {
  batchFacts,
  facts,
  faultTable,
  heading,
  paragraph,
  printedFault,
  signature,
  table,
  type Company,
  type Paper,
  type PrintedBatch,
} from '#stages/00-platform/prints';
import { SEVERITY_WORDS } from '#rules/12-incoming-inspection';
import { shanghaiTime } from '#stages/00-platform/export-lists';
import type { InspectionView, SampleMeter } from '../inspections/index.js';
import type { PrintedDraw } from './sampling-report.read-model.js';

export interface SamplingReport {
  batch: PrintedBatch;
  inspection: InspectionView;
  draw: PrintedDraw;
  sample: readonly SampleMeter[];
}

const verdicts: Record<string, string> = { accepted: '接收', rejected: '不接收' };
const dispositions: Record<string, string> = { return: '退货', rectify: '供应商整改后重新抽样' };

/** 抽样验收报告: the plan and why, the meters as they were drawn, what each gave, the verdict, and how to draw them again. */
export function samplingReport(company: Company, report: SamplingReport, today: string): Paper {
  const { batch, inspection, draw, sample } = report;
  const { inspected, failed, sampleSize, verdict } = inspection;
  return {
    title: '电能表抽样验收报告',
    number: `CY-${batch.batchNo}-${inspection.number}`,
    body: [
      batchFacts(batch),
      heading('抽样方案'),
      planFacts(inspection),
      heading('检验结果'),
      table(
        ['样本量', '已检', '合格', '不合格', '接收数 Ac', '结论'],
        [
          [sampleSize, inspected, inspected - failed, failed, inspection.acceptanceNumber]
            .map(String)
            .concat(verdict === null ? '尚未判定' : (verdicts[verdict] ?? verdict)),
        ],
      ),
      ...faultTable(kindsOf(sample), failed),
      paragraph(conclusionOf(inspection)),
      heading('抽样依据'),
      drawFacts(draw),
      paragraph('以同一种子对同一批电能表重新抽样，得到的样品与次序完全相同，可在系统中核对。'),
      heading(`样品：${sample.length} 只，按抽取次序`),
      sampleTable(sample),
      signature(company, today),
    ],
  };
}

function planFacts(plan: InspectionView): Content {
  const { procedure, level, aql, limitingQuality, severity, codeLetter, planLetter } = plan;
  const letter = codeLetter === planLetter ? codeLetter : `${codeLetter ?? '—'}，按箭头用 ${planLetter ?? '—'}`;
  return facts([
    ['抽样标准', procedure === 'series' ? 'GB/T 2828.1（逐批检验）' : 'GB/T 2828.2 模式 A（孤立批）'],
    ['检验水平', level ?? '—'],
    aql === null ? ['极限质量 LQ', `${limitingQuality ?? '—'} %`] : ['接收质量限 AQL', `${aql} %`],
    ['严格度', severity === null ? '—' : SEVERITY_WORDS[severity].zh],
    ['批量 N', `${plan.lotSize} 只`],
    ['样本量字码', letter ?? '—'],
    ['样本量 n', plan.wholeLot ? `${plan.sampleSize} 只（全数检验）` : `${plan.sampleSize} 只`],
    ['Ac / Re', `${plan.acceptanceNumber} / ${plan.rejectionNumber}`],
  ]);
}

function drawFacts(draw: PrintedDraw): Content {
  return facts([
    ['抽样编号', draw.id, 'wide'],
    ['种子', String(draw.seed)],
    ['抽样方法', draw.method],
    ['抽样总体', `${draw.populationSize} 只，按资产编号排序`],
    ['抽样时间', shanghaiTime(draw.drawnAt) ?? '—'],
    ['抽样人', draw.drawnBy ?? '—'],
    ['总体摘要', draw.populationDigest, 'wide'],
  ]);
}

function kindsOf(sample: readonly SampleMeter[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { result, faultKind } of sample) {
    if (result === 'fail') counts.set(faultKind ?? 'other', (counts.get(faultKind ?? 'other') ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function conclusionOf({ verdict, early, disposition, dueOn, decidedAt, decidedBy }: InspectionView): string {
  if (verdict === null) return '结论：样品尚未检完，结论未定。';
  const word = verdicts[verdict] ?? verdict;
  const when = `${early ? '检验未完即可定论' : '检验完毕'}，${decidedBy ?? '—'} 于 ${shanghaiTime(decidedAt) ?? '—'} 定论。`;
  const what =
    disposition === null
      ? ''
      : `处置：${dispositions[disposition] ?? disposition}${dueOn === null ? '' : `，期限 ${dueOn}`}。`;
  return `结论：该批次${word}。${when}${what}`;
}

const results: Record<string, string> = { pass: '合格', fail: '不合格' };

function sampleTable(sample: readonly SampleMeter[]): Content {
  return table(
    ['序号', '资产编号', '箱号', '垛号', '结果', '不合格项目'],
    sample.map(({ ordinal, assetNo, boxNo, pileNo, result, faultKind }) => [
      ...[String(ordinal), assetNo, boxNo ?? '—', pileNo ?? '—'],
      ...[result === null ? '未检' : (results[result] ?? result), faultKind === null ? '—' : printedFault(faultKind)],
    ]),
    [30, 128, 70, 60, 40, '*'],
  );
}
