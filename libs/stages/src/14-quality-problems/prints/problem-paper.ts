import type { Content } from 'pdfmake/interfaces.js';
import { causeWords, EFFECT_WORDS, PROBLEM_STATE_WORDS } from '#rules/14-quality-problems';
import { INDICATORS } from '#rules/40-indicators';
import { shanghaiTime } from '#stages/00-platform/export-lists';
import {
  facts,
  heading,
  meterColumns,
  paragraph,
  signatures,
  table,
  type Company,
  type Paper,
} from '#stages/00-platform/prints';
import type { ProblemDetail } from '../problems/index.js';

/** 8D 报告: a quality problem from its team to its closing, as the page of the console has it. */
export function problemReport(company: Company, problem: ProblemDetail): Paper {
  return {
    title: '质量问题 8D 报告',
    number: problem.no,
    body: [
      {
        text: problem.title ?? causeWords(problem.cause, 'zh'),
        fontSize: 13,
        alignment: 'center',
        margin: [0, 0, 0, 8],
      },
      heads(problem),
      heading('D1 团队与期限'),
      text([`责任人：${problem.owner?.name ?? '未指定'}`, problem.team === null ? null : `小组成员：${problem.team}`]),
      heading('D2 问题描述'),
      text([problem.description, evidenceOf(problem)]),
      ...metersOf(problem),
      heading('D3 临时控制措施'),
      text([problem.containment, ...holdsOf(problem)]),
      heading('D4 根本原因'),
      text([problem.rootCause]),
      heading('D5 纠正措施与实施'),
      measuresOf(problem),
      heading('D6 供应商答复'),
      text([problem.answeredOn === null ? null : `${problem.answeredOn} 答复`, problem.answer]),
      heading('D7 预防再发'),
      text([problem.prevention]),
      heading('D8 效果验证与关闭'),
      ...effectOf(problem),
      text([problem.conclusion, problem.closedAt === null ? null : `${shanghaiTime(problem.closedAt) ?? ''} 关闭`]),
      signatures([`责任单位（${company.name}）`, '营销部', '供应商']),
    ],
  };
}

function heads(problem: ProblemDetail): Content {
  return facts([
    ['编号', problem.no],
    ['分类', problem.className],
    ['状态', `${PROBLEM_STATE_WORDS[problem.state].zh}${problem.overdue ? '（超期）' : ''}`],
    ['提出', `${problem.raisedByName ?? '系统规则'} ${shanghaiTime(problem.raisedAt)?.slice(0, 10) ?? ''}`],
    ['供应商', problem.supplierName],
    ['批次', problem.batchNo ?? '—'],
    ['答复期限', problem.dueOn ?? '—'],
    ['关闭期限', problem.closeOn ?? '—'],
  ]);
}

/** What people wrote keeps its lines; what nobody has written says so. */
function text(parts: readonly (string | null)[]): Content {
  const written = parts.filter((part) => part !== null && part.trim() !== '');
  if (written.length === 0) return { text: '尚未填写', color: '#8c8c8c', margin: [0, 0, 0, 4] };
  return { stack: written.map((part) => ({ text: part ?? '', style: 'paragraph' })) };
}

function evidenceOf({ evidence }: ProblemDetail): string | null {
  const finding = evidence?.['finding'];
  return typeof finding === 'string' ? `依据：${finding}` : null;
}

function metersOf({ meterCount, assetNos }: ProblemDetail): Content[] {
  if (meterCount === 0) return [];
  const more = meterCount > assetNos.length ? `（列出前 ${assetNos.length} 只）` : '';
  return [paragraph(`涉及电能表 ${meterCount} 只${more}：`), meterColumns(assetNos)];
}

function holdsOf({ holds }: ProblemDetail): string[] {
  return holds.map(({ reason, heldAt, releasedAt, releaseReason }) => {
    const released =
      releasedAt === null ? '仍在封存' : `${shanghaiTime(releasedAt) ?? ''} 解除：${releaseReason ?? ''}`;
    return `封存：${reason}（${shanghaiTime(heldAt) ?? ''} 起；${released}）`;
  });
}

function measuresOf({ measures }: ProblemDetail): Content {
  if (measures.length === 0) return text([]);
  return table(
    ['序', '措施', '负责人', '期限', '完成', '实施情况'],
    measures.map(({ ordinal, what, owner, dueOn, doneOn, report }) => [
      ...[String(ordinal), what, owner.name, dueOn, doneOn ?? '未完成', report ?? '—'],
    ]),
    [18, '*', 50, 60, 60, '*'],
  );
}

function effectOf({ effect }: ProblemDetail): Content[] {
  if (effect === null) return [];
  const indicator = INDICATORS.find(({ code }) => code === effect.indicatorCode)?.name.zh ?? effect.indicatorCode;
  const cells = [
    { when: '整改前', cell: effect.baseline },
    ...(effect.after === null ? [] : [{ when: '整改后', cell: effect.after }]),
  ];
  return [
    paragraph(`指标：${indicator}（${effect.scopeCode}），核对期 ${effect.checkPeriod}。`),
    table(
      ['', '统计期', '合格 / 检定', '指标值', '95 % 区间'],
      cells.map(({ when, cell }) => [
        ...[when, cell.period, `${cell.numerator} / ${cell.denominator}`, cell.value, `${cell.low} ~ ${cell.high}`],
      ]),
    ),
    ...(effect.verdict === null ? [] : [paragraph(`结论：${effectWord(effect.verdict)}。`)]),
  ];
}

const effectWord = (verdict: string): string => EFFECT_WORDS[verdict as keyof typeof EFFECT_WORDS].zh;
