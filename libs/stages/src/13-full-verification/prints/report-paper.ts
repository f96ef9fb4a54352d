import type { Content } from 'pdfmake/interfaces.js';
import type { BatchVerdict } from '#rules/13-full-verification';
import {
  batchFacts,
  faultTable,
  heading,
  paragraph,
  printedPercent,
  signature,
  table,
  type Company,
  type Paper,
} from '#stages/00-platform/prints';
import type { RoundView } from '../rounds/rounds.dto.js';
import type { ReportFacts } from './report.read-model.js';

const verdicts: Record<BatchVerdict, string> = { accepted: '批次合格', 'hidden-defect': '存在批量质量隐患' };

/** 批次检定报告: verdicts, counts, faults, rigs and people of every round of a batch. */
export function verificationReport(
  company: Company,
  batch: ReportFacts,
  rounds: readonly RoundView[],
  today: string,
): Paper {
  const latest = rounds.at(-1);
  const conclusion = latest?.verdict ? verdicts[latest.verdict] : '尚未判定';
  return {
    title: '电能表批次检定报告',
    number: `JD-${batch.batchNo}`,
    body: [
      batchFacts(batch, [['检定规程', batch.regulation]]),
      paragraph(`结论：${conclusion}。`),
      ...rounds.flatMap(roundOf),
      heading('检定装置'),
      table(
        ['装置', '检定只数', '证书有效期至'],
        batch.rigs.map(({ code, name, meters, validUntil }) => [`${name}（${code}）`, String(meters), validUntil]),
      ),
      heading('检定人员'),
      table(
        ['检定员', '核验员', '检定只数'],
        batch.people.map(({ verifier, checker, meters }) => [verifier, checker, String(meters)]),
      ),
      signature(company, today),
    ],
  };
}

function roundOf(round: RoundView): Content[] {
  const { quantity, tested, passed, faults, disagreements } = round;
  return [
    heading(`第 ${round.round} 轮全检：${round.verdict ? verdicts[round.verdict] : '进行中'}`),
    table(
      ['应检', '已检', '合格', '不合格', '合格率', '与装置结论不一致'],
      [
        [quantity, tested, passed, tested - passed]
          .map(String)
          .concat(printedPercent(passed, tested), String(disagreements)),
      ],
    ),
    ...faultTable(faults, tested - passed),
  ];
}
