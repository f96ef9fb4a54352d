/** 全部装置的表位图与走势。 */
export const zhRigs = {
  rigs: {
    views: { list: '列表', map: '表位图', trend: '走势' },
    print: '打印（A4）',
    view: '显示方式',
    asTable: '显示为表格',
    asPicture: '显示为图',
    rigOf: (code: string) => `${code} 号`,
    places: (rig: string, positions: string) => `${rig} 号装置 ${positions} 表位`,
    mapOdd: (positions: string) => `异常表位：${positions}`,
    mapMany: (count: number) => `有 ${count} 个表位与同装置的其他表位不一致`,
    mapFine: '没有表位与同装置的其他表位不一致',
    mapBasis: (period: string, rigs: number, positions: string, meters: string) =>
      `${period}，${rigs} 台装置 ${positions} 个表位，${meters} 只表；颜色为表位平均误差与本装置中心之差，橙色偏高、蓝色偏低，▲▼ 为异常。点击表位查看它检定过的表。`,
    mapNone: '这一统计期还没有检定数据。请换一个统计期，或先完成检定。',
    mapCell: (rig: string, position: number, difference: string, meters: number) =>
      `${rig} 号装置 ${position} 表位：偏差 ${difference} %，${meters} 只表`,
    up: '持续偏高',
    down: '持续偏低',
    steady: '平稳',
    drifting: (rig: string, direction: string, since: string, change: string) =>
      `${rig} 号装置自 ${since} 起${direction}，已变化 ${change} %`,
    noDrift: '没有发现装置漂移',
    trendBasis: (until: string) =>
      `截至 ${until} 的 24 个月；每点为该月检定的表与同批次其他装置之差（取中位数为零）。判据：自启动 CUSUM（k = 0.5，前 6 个月为基准，判定限由设定的误报率推得），变化须不小于装置偏差界限。设定的误报率指全部装置在一次查看中合计的误报概率，经模拟，误差为正态、均匀、偏态、重尾或修约到 0.0001 时都不超过；前提是各月互相独立。点击某点查看当月的表。`,
    trendNone: '还没有可比较的检定数据：同一批次须有三台以上装置参与检定。',
    drift: '漂移',
    since: '起始月',
    change: '变化 %',
    latest: '最近一月',
    interval: '95 % 区间',
    month: '月份',
    offset: '与其他装置之差 %',
    picture: '各装置逐月偏差',
    mapPicture: '全部装置的表位图',
  },
};
