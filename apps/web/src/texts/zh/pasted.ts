/** 粘贴进来的编号，和“符合条件的全部”。 */
export const zhPasted = {
  numbers: (count: string) => `粘贴的 ${count} 个编号`,
  faults: (count: string) => `${count} 项不是 22 位资产编号，没有查询：`,
  tooMany: (count: string, most: string) => `粘贴了 ${count} 个编号，一次最多查询 ${most} 个，只取了前面的。`,
  notDigits: '不是 22 位数字',
  damaged: {
    'scientific-notation': '被 Excel 存成了数值，后几位已丢失、无法恢复，请从台体重新导出，或把该列设为文本后再复制',
    'digits-lost': '后 7 位被 Excel 变成了 0，无法恢复，请从台体重新导出，或把该列设为文本后再复制',
  },
};
