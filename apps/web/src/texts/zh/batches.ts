import type { BatchVerdict } from '#rules/13-full-verification';

interface Rate {
  rate: string;
  passed: number;
  tested: number;
}

/** 批次与全检。 */
export const zhBatches = {
  batches: {
    title: '检定批次',
    number: '批次号',
    state: '状态',
    supplier: '供应商',
    model: '型号',
    quantity: '数量',
    received: '已入库',
    progress: '检定进度',
    verdict: '结论',
    arrivedOn: '到货日期',
    contract: '合同号',
    round: '轮次',
    testedOf: (tested: string, quantity: string) => `已检 ${tested} / ${quantity}`,
    certain: '提前可定',
    anyVerdict: '全部结论',
    anyModel: '全部型号',
    verdicts: { accepted: '批次合格', 'hidden-defect': '批量隐患', none: '尚未判定' } satisfies Record<
      BatchVerdict | 'none',
      string
    >,
    anyState: '全部状态',
    anySupplier: '全部供应商',
    none: '还没有批次。物资登记到货批次后，在导入中心导入到货清单。',
  },
  batch: {
    verdictTab: '结论与进度',
    metersTab: '电能表',
    disagreementsTab: (count: number) => (count > 0 ? `结论不一致（${count}）` : '结论不一致'),
    historyTab: '历史',
    pass: '转入全检',
    passHint: '跳过前序环节，批次直接进入全检。请说明原因。',
    openRound: '开始一轮全检',
    judge: '判定本轮',
    judgeTitle: (batchNo: string, round: number) => `判定批次 ${batchNo} 第 ${round} 轮`,
    judgeHint: (left: number) => `还有 ${left} 只没有结论，判定时不计入。请说明原因`,
    willBe: { accepted: '将判为：批次合格', 'hidden-defect': '将判为：存在批量质量隐患' } as Record<
      BatchVerdict,
      string
    >,
    consequences: {
      accepted: (passed: string, failed: string) => [
        `${passed} 只合格电能表进入成品库，可以配送`,
        `${failed} 只不合格电能表转为不合格，等待退换`,
        '批次结束全检，判定后不能撤销',
      ],
      'hidden-defect': (passed: string, failed: string) => [
        '批次转入整改，提出二类质量问题，供应商按期整改后再检一轮',
        `${passed} 只合格电能表留在待检库，${failed} 只不合格电能表转为不合格`,
        '判定后不能撤销',
      ],
    } as Record<BatchVerdict, (passed: string, failed: string) => string[]>,
    noRoundYet: '还没有开始全检。计量主管转入全检并开始一轮后，这里显示进度与结论。',
    openFirst: '批次已可全检，请先开始一轮全检，再导入检定结果。',
    returned: '批次已退货，没有进行全检。',
    noMeters: '还没有电能表入库，请先在导入中心导入到货清单。',
    noDisagreements: '台体结论与规程判定全部一致。',
  },
  round: {
    quantity: '应检',
    tested: '已检',
    passed: '合格',
    failed: '不合格',
    incomplete: '数据不全',
    untested: '未检',
    progress: (round: number, share: string) => `第 ${round} 轮全检，已完成 ${share}`,
    verdict: {
      accepted: (round: number) => `第 ${round} 轮判定：批次合格`,
      'hidden-defect': (round: number) => `第 ${round} 轮判定：存在批量质量隐患`,
    } as Record<BatchVerdict, (round: number) => string>,
    certain: {
      accepted: (left: number) => `提前可定：批次合格。其余 ${left} 只无论结果如何，结论都不会改变`,
      'hidden-defect': (left: number) => `提前可定：存在批量质量隐患。其余 ${left} 只即使全部合格，结论也不会改变`,
    } as Record<BatchVerdict, (left: number) => string>,
    readyToJudge: '全部检定完毕，可以判定',
    undecided: (left: number) => `尚未定论，还有 ${left} 只没有结论`,
    rateBelow: ({ rate, passed, tested }: Rate, limit: string) =>
      `合格率 ${rate}（${passed}/${tested}），低于要求的 ${limit}。`,
    rateSoFar: ({ rate, passed, tested }: Rate, limit: string) =>
      `合格率 ${rate}（${passed}/${tested}），要求不低于 ${limit}。`,
    sameKind: (kind: string, count: number, limit: number) => `同类故障“${kind}”${count} 只，达到上限 ${limit} 只。`,
    sameKindRule: (limit: number) => `同类故障达到 ${limit} 只即为批量隐患。`,
    judged: (at: string) => `判定于 ${at}，判定人`,
    untestedReason: '未检电能表不计入的原因：',
  },
  pareto: {
    finding: (kind: string, count: number, total: number, share: string) =>
      `“${kind}”最多：${count} 只，占不合格 ${total} 只的 ${share}`,
    basis: (round: number, total: number, tested: number) =>
      `第 ${round} 轮，n = ${total} 只不合格（已检 ${tested} 只），每只按首个不合格项目计`,
    picture: '故障帕累托图，数据见右侧表格',
    kind: '故障',
    count: '只数',
    share: '占比',
    cumulative: '累计占比',
  },
};
