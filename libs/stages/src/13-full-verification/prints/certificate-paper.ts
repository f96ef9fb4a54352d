import type { Content } from 'pdfmake/interfaces.js';
import { shanghaiDay } from '#libs/rules';
import type { Conclusion, Item } from '#rules/13-full-verification';
import {
  code128,
  facts,
  heading,
  paragraph,
  printedFault,
  signature,
  signatures,
  spokenDay,
  table,
  type Company,
  type Paper,
} from '#stages/00-platform/prints';
import type { PointView, VerificationView } from '../meter-file/meter-file.dto.js';
import type { CertifiedMeter } from './certificates.read-model.js';

export interface Certificate {
  meter: CertifiedMeter;
  verification: VerificationView;
  /** The last day on which a meter that passed may be used; by the interval of its class. */
  validUntil: string;
}

const conclusions: Record<Conclusion, string> = { pass: '合格', fail: '不合格', 'not-tested': '未检' };
const elements: Record<string, string> = { all: '合元', A: 'A', B: 'B', C: 'C' };

/** 检定证书 of a meter that passed; 检定结果通知书 of one that failed, never a certificate. */
export function certificatePaper(company: Company, certificate: Certificate): Paper {
  const { meter, verification } = certificate;
  const passed = verification.verdict === 'pass';
  return {
    title: passed ? '检定证书' : '检定结果通知书',
    number: `${passed ? 'ZS' : 'TZ'}-${meter.assetNo}-${verification.round}.${verification.version}`,
    body: [
      meterFacts(company, certificate),
      conditions(company, certificate),
      heading('检定结果'),
      itemTable(verification),
      ...points(verification.points),
      ...(passed ? [] : [paragraph(`不合格项目：${verification.faults.map(printedFault).join('、')}。`)]),
      signatures([
        `检定员（${meter.verifier}）`,
        `核验员（${meter.signedBy ?? `${meter.checker}，尚未签字`}）`,
        '批准人',
      ]),
      signature(company, shanghaiDay(verification.verifiedAt)),
      {
        text: `本${passed ? '证书' : '通知书'}未经盖章无效，部分复印无效；结论只对所检电能表有效。`,
        style: 'small',
        margin: [0, 10, 0, 0],
      },
    ],
  };
}

function meterFacts(company: Company, { meter, verification, validUntil }: Certificate): Content {
  const passed = verification.verdict === 'pass';
  const wiring = `${meter.phases === 1 ? '单相' : '三相'}，${meter.connection === 'direct' ? '直接接入' : '经互感器接入'}`;
  return {
    stack: [
      { svg: code128(meter.assetNo, 10), width: 210, height: 26, alignment: 'center', margin: [0, 0, 0, 6] },
      facts([
        ['送检单位', company.name],
        ['计量器具名称', `${meter.phases === 1 ? '单相' : '三相'}电能表`],
        ['型号', meter.modelName],
        ['规格', `${meter.ratedVoltage} V ${meter.currentSpec}`],
        ['准确度等级', `${meter.accuracyClass} 级`],
        ['脉冲常数', `${meter.impPerKwh} imp/kWh`],
        ['接线方式', wiring],
        ['制造单位', meter.supplierName],
        ['资产编号', meter.assetNo],
        ['通信地址', meter.meterAddr ?? '—'],
        ['检定依据', verification.regulation],
        ['检定日期', spokenDay(shanghaiDay(verification.verifiedAt))],
        ['检定结论', passed ? `合格，准予作 ${meter.accuracyClass} 级使用` : '不合格'],
        passed ? ['有效期至', spokenDay(validUntil)] : ['批次号', meter.batchNo],
      ]),
    ],
  };
}

function conditions(company: Company, { meter, verification }: Certificate): Content {
  const { temperature, humidity, rigCode, position } = verification;
  return {
    stack: [
      heading('检定条件'),
      facts([
        ['检定装置', `${meter.rigName}（${rigCode}）`],
        ['装置有效期至', spokenDay(meter.rigValidUntil)],
        ['表位', String(position)],
        ['检定地点', company.department],
        ['温度', temperature === null ? '—' : `${temperature} ℃`],
        ['相对湿度', humidity === null ? '—' : `${humidity} %`],
      ]),
    ],
  };
}

function itemTable({ items, clockDailyError, clockRounded }: VerificationView): Content {
  const measured = (item: Item): string =>
    item === 'clock-daily-error' && clockRounded !== null
      ? `${clockDailyError ?? '—'} s/d，化整 ${clockRounded} s/d`
      : '—';
  return table(
    ['检定项目', '实测', '结论'],
    items.map(({ item, conclusion }) => [printedFault(item), measured(item), conclusions[conclusion]]),
    [130, '*', 70],
  );
}

/** 基本误差: as measured, as judged, and the limit. */
function points(all: readonly PointView[]): Content[] {
  if (all.length === 0) return [];
  const rows = all.map(({ point, readings, rounded, limit, verdict }) => {
    const [load = '', powerFactor = '', element = ''] = point.split('/');
    const judged = verdict === null ? '—' : conclusions[verdict];
    return [
      load,
      powerFactor,
      elements[element] ?? element,
      readings.join('  '),
      rounded ?? '—',
      `±${limit ?? '—'}`,
      judged,
    ];
  });
  return [
    heading('基本误差（%）'),
    table(['负载电流', '功率因数', '元件', '实测误差', '化整值', '误差限', '结论'], rows, [
      58,
      50,
      34,
      '*',
      50,
      46,
      46,
    ]),
  ];
}
