import type { Problems } from './problem.js';

const refused = (zh: string, en: string): { status: number; zh: string; en: string } => ({ status: 422, zh, en });

/** Of values that cannot be read: what stands there, and what is accepted. */
const unreadable = {
  'time-unreadable': refused(
    '日期时间“{value}”无法识别；可写 2026-11-02 08:00:00、2026/11/2 8:00、2026年11月2日、20261102080000（年在前，月日不颠倒）',
    '“{value}” is no date and time; write 2026-11-02 08:00:00, 2026/11/2 8:00, 2026年11月2日 or 20261102080000, the year first',
  ),
  'not-a-decimal': refused(
    '“{value}”不是数值，应如 {expected}',
    '“{value}” is no decimal number; it looks like {expected}',
  ),
  'readings-unreadable': refused(
    '误差读数“{value}”无法识别：应为不超过 10 个十进制数，以 | 分隔，小数点用“.”，如 0.1234|0.1251',
    '“{value}” cannot be read: up to ten decimals joined by |, with a point, such as 0.1234|0.1251',
  ),
  'direction-unreadable': refused(
    '功率方向“{value}”无法识别：正向有功写 0、00、01 或“正向有功”，其他方向写 1、2、3、02、03、04 或“反向有功”“正向无功”“反向无功”',
    '“{value}” is no direction of power: forward active is 0, 00, 01 or 正向有功; others are 1 to 3, 02 to 04 or their words',
  ),
  'phases-unreadable': refused(
    '相别“{value}”无法识别：应为 1、01 或“合元”，2、3、4 或“A、B、C 相”',
    '“{value}” are no phases: 1, 01 or 合元 for all, 2, 3, 4 or A, B, C for one',
  ),
  'codes-mixed': refused(
    '代码“{value}”与同一文件前面各行的编码方式不一致（有的从 0 起，有的从 1 起），含义不明；请统一编码或改写成文字',
    'The code “{value}” counts otherwise than those of the rows before (from 0, and from 1): use one code or words',
  ),
  'load-unreadable': refused(
    '负载电流“{value}”无法识别，应如 Imax、0.5Imax、Ib、10%Ib、5A',
    '“{value}” is no load current; it looks like Imax, 0.5Imax, Ib, 10%Ib, 5A',
  ),
  'power-factor-unreadable': refused(
    '功率因数“{value}”无法识别，应如 1.0、0.5L（感性）、0.8C（容性）',
    '“{value}” is no power factor; it looks like 1.0, 0.5L (lagging), 0.8C (leading)',
  ),
  'conclusion-unreadable': refused(
    '结论“{value}”无法识别：合格写 01、合格、√，不合格写 02、不合格、×，未检写 03、未检、/',
    '“{value}” is no conclusion: 01, 合格, √ for passed; 02, 不合格, × for failed; 03, 未检, / for not tested',
  ),
  'validity-unreadable': refused(
    '有效标志“{value}”无法识别：有效写 1，无效写 0',
    '“{value}” does not say whether the row is valid: 1 is, 0 is not',
  ),
  'position-unreadable': refused(
    '表位“{value}”无法识别，应为表位号，如 7、07、7号、表位7',
    '“{value}” is no position; it looks like 7, 07, 7号 or 表位7',
  ),
} satisfies Problems;

const doubtful = {
  'rig-ambiguous': refused(
    '“{value}”可能是检定装置 {codes} 中的任何一个，请写装置编号',
    '“{value}” may be any of the rigs {codes}; write the code',
  ),
  'person-ambiguous': refused(
    '“{value}”可能是 {codes} 中的任何一人，请写工号',
    '“{value}” may be any of {codes}; write the staff code',
  ),
  'point-repeated': refused('检定点 {point} 在文件中重复', 'The test point {point} is repeated in the file'),
} satisfies Problems;

/** Of rows that are read over, and columns: told, and no fault. */
const notices = {
  'row-without-meter': refused(
    '没有资产编号的行（合计、签字、重复的表头、空表位）不是数据，已跳过：第 {at} 行等',
    'Rows without a meter (totals, signatures, a header repeated, empty positions) are no data and were passed over: rows {at} …',
  ),
  'direction-not-taken': refused(
    '只判定正向有功的误差；反向和无功的行已跳过：第 {at} 行等',
    'Only errors of forward active energy are judged; rows of other directions were passed over: rows {at} …',
  ),
  'marked-invalid': refused(
    '台体标为无效的行（IS_VALID 0）不参与判定，已跳过：第 {at} 行等',
    'Rows that the rig marked invalid (IS_VALID 0) are not judged and were passed over: rows {at} …',
  ),
  'mean-for-readings': refused(
    '没有单次读数，以平均误差作为唯一读数：第 {at} 行等',
    'There are no single readings; the mean is taken for one: rows {at} …',
  ),
  'point-not-measured': refused(
    '结论为未检、没有读数的检定点未计入：第 {at} 行等',
    'Test points concluded as not tested and without readings are left out: rows {at} …',
  ),
  'column-not-read': refused(
    '没有读取的列（既不是已知的列，也不是检定点）：{column}',
    'Columns that are neither known nor test points were not read: {column}',
  ),
  'column-not-read/hint': refused(
    '如果是检定点，请把标题写成如“Ib 1.0”“0.5Imax 0.5L”，或用列映射指明',
    'If it is a test point, give it a title such as "Ib 1.0" or "0.5Imax 0.5L", or map the column',
  ),
} satisfies Problems;

export const valueProblems = { ...unreadable, ...doubtful, ...notices } satisfies Problems;
