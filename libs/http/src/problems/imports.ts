import type { Problems } from './problem.js';

const refused = (zh: string, en: string): { status: number; zh: string; en: string } => ({ status: 422, zh, en });

/** Of the import itself, and of a file as a whole. `…/hint` says what to do about it. */
const fileProblems = {
  'import-kind-unknown': refused(
    '没有导入类型 {kind}，可用：{kinds}',
    'There is no kind of import {kind}; there are: {kinds}',
  ),
  'file-missing': { status: 400, zh: '请求中没有文件（字段 file）', en: 'The request has no file (field file)' },
  'import-has-errors': refused(
    '文件中有 {errorRows} 行错误，不能整体提交；可只提交正确行，或改正后重新上传',
    '{errorRows} rows are in error, so the file cannot be committed as a whole; commit its good rows, or mend it and upload again',
  ),
  'file-empty': refused('文件是空的', 'The file is empty'),
  'not-a-table': refused('这不是表格文件，请上传 CSV 或 XLSX', 'This is no table; upload CSV or XLSX'),
  'old-workbook': refused(
    '这是旧版 Excel（.xls）文件，请另存为 .xlsx 或 CSV 后上传',
    'This is a workbook of an old Excel (.xls); save it as .xlsx or CSV',
  ),
  'encoding-unreadable': refused(
    '文字编码无法识别（既不是 UTF-8 也不是 GB18030），请另存为 UTF-8 的 CSV',
    'The text is neither UTF-8 nor GB18030; save the CSV as UTF-8',
  ),
  'quote-not-closed': refused(
    '有一个双引号没有配对，后面的内容无法分列',
    'A quotation mark is never closed, so that what follows cannot be cut into cells',
  ),
  'workbook-broken': refused(
    '工作簿已损坏，无法打开（{because}）；请重新导出',
    'The workbook is damaged ({because}); export it again',
  ),
  'workbook-too-large': refused(
    '工作簿解压后过大（{megabytes} MB），请拆分或改用 CSV',
    'The workbook unpacks to too much ({megabytes} MB); split it or use CSV',
  ),
  'too-many-columns': refused('列数超过 {most}', 'There are more than {most} columns'),
  'too-many-rows': refused('行数超过 {most}，请拆分文件', 'There are more than {most} rows; split the file'),
  'no-rows': refused('只有表头，没有数据行', 'There is a header, and no row below it'),
  'column-missing': refused('缺少“{title}”列（{column}）', 'The column {column} ({title}) is missing'),
  'column-missing/hint': refused(
    '核对表头名称；若列名不同，可保存一个列映射',
    'Compare the titles; a layout with other titles can be saved as a profile',
  ),
  'column-repeated': refused('“{column}”列出现两次', 'The column {column} stands there twice'),
  'column-meaning-unknown': refused(
    '“{column}”列的含义 {meaning} 无法识别',
    'Column {column}: {meaning} is no known meaning',
  ),
  'profile-incomplete': refused('列映射不完整', 'The mapping leaves something unread'),
  'kind-unrecognised': refused(
    '无法从表头识别文件类型，请选择导入类型',
    'The header does not tell what the file is; name its kind',
  ),
  'no-test-points': refused(
    '没有试验点列（如“Ib 1.0”“0.5Imax 0.5L”）',
    'There is no column of a test point, such as "Ib 1.0" or "0.5Imax 0.5L"',
  ),
} satisfies Problems;

/** Of one row of a file. */
const rowProblems = {
  empty: refused('不能为空', 'Must not be empty'),
  'too-few-fields': refused('该行只有 {found} 个字段，应有 {expected} 个', 'The row has {found} cells, not {expected}'),
  'too-few-fields/hint': refused('该行可能被截断，请补全', 'It may have been cut off; complete it'),
  'too-many-fields': refused(
    '该行有 {found} 个字段，表头只有 {expected} 个',
    'The row has {found} cells, the header {expected}',
  ),
  'too-many-fields/hint': refused(
    '内容中的逗号须用双引号括起',
    'A comma within a cell needs quotation marks around the cell',
  ),
  'excel-damaged': refused(
    '编号已被 Excel 存成数值，后几位已丢失，无法恢复',
    'A spreadsheet has stored the number as a figure: its last digits are lost and cannot be restored',
  ),
  'excel-damaged/hint': refused(
    '请从台体或原系统重新导出；在 Excel 中打开前先把该列设为文本',
    'Export it from the rig again; in a spreadsheet format the column as text before opening it',
  ),
  'number-doubtful': refused(
    '编号 {number} 第 15 位之后全为 0，可能已被 Excel 截断，请与原系统核对',
    'Of {number} everything after the fifteenth digit is zero: a spreadsheet may have cut it; compare it with its source',
  ),
  'values-not-kept': refused(
    '文件中有数据库无法保存的值，未提交：{reason}；请改正后重新上传',
    'The file has values that cannot be kept, so nothing was committed: {reason}; mend it and upload again',
  ),
  'verified-before-arrival': refused(
    '检定时间早于批次 {batchNo} 的到货日期 {arrivedOn}，请核对台体时钟',
    'Verified before batch {batchNo} arrived on {arrivedOn}: look at the clock of the rig',
  ),
  'temperature-implausible': refused(
    '温度 {value} ℃ 不合情理（应在 {from} 至 {to} ℃ 之间）',
    'A temperature of {value} °C cannot be right: {from} to {to} °C are possible',
  ),
  'humidity-implausible': refused(
    '相对湿度 {value} % 不合情理（应在 {from} 至 {to} % 之间）',
    'A humidity of {value} % cannot be right: {from} to {to} % are possible',
  ),
  'position-shared': refused(
    '{rigCode} 台 {position} 号表位在 {verifiedAt} 同一分钟检了 {meters} 只表',
    'Rig {rigCode}, position {position}: {meters} meters in the same minute, {verifiedAt}',
  ),
  'usual-points-missing': refused(
    '{meters} 只表缺少该表型常用测试点；可在设置“基本误差须有的测试点”中规定必须测全',
    '{meters} meters lack usual test points of their type; the setting of required test points can demand them',
  ),
  'not-22-digits': refused(
    '资产编号应为 22 位数字，现为 {length} 位',
    'An asset number has 22 digits; this has {length} characters',
  ),
  'wrong-check-digit': refused(
    '资产编号校验位不符，应为 {expectedCheckDigit}',
    'The check digit should be {expectedCheckDigit}',
  ),
  'wrong-check-digit/hint': refused('核对铭牌条码后改正', 'Compare it with the barcode on the nameplate'),
  'repeated-in-file': refused('与第 {first} 行重复', 'Repeats row {first}'),
  'repeated-in-file/hint': refused('同一文件中只保留一行', 'Keep one of them'),
  'time-unreadable': refused(
    '日期时间无法识别，应如 2026-11-02 08:00:00',
    'No date and time; it looks like 2026-11-02 08:00:00',
  ),
  'not-a-decimal': refused('应为十进制数，如 0.088', 'Should be a decimal number, such as 0.088'),
  'readings-unreadable': refused(
    '误差读数应为十进制数，多个读数以 | 分隔，如 0.1234|0.1251',
    'Readings are decimals joined by |, such as 0.1234|0.1251',
  ),
  'point-repeated': refused('检定点 {point} 在文件中重复', 'The test point {point} is repeated in the file'),
  'direction-not-taken': refused('只判定正向有功的误差', 'Only errors of forward active energy are judged'),
  'phases-unreadable': refused('相别应为 1（合元）、2、3、4（A、B、C 元）', 'Phases are 1 (all), 2, 3 or 4 (A, B, C)'),
  'load-unreadable': refused(
    '负载电流应如 Imax、0.5Imax、Ib、0.1Ib',
    'A load current looks like Imax, 0.5Imax, Ib, 0.1Ib',
  ),
  'power-factor-unreadable': refused('功率因数应如 1.0、0.5L、0.8C', 'A power factor looks like 1.0, 0.5L, 0.8C'),
  'conclusion-unreadable': refused('结论代码应为 {allowed}', 'A conclusion is one of {allowed}'),
  'batch-unknown': refused('没有到货批次 {batchNo}', 'There is no batch {batchNo}'),
  'batch-unknown/hint': refused('先登记到货批次', 'Enter the batch first'),
  'batch-takes-no-arrivals': refused(
    '批次 {batchNo} 已过到货阶段（{state}），不再接收到货',
    'Batch {batchNo} is past arrival ({state})',
  ),
  'meter-in-other-batch': refused('该表已属于批次 {batchNo}', 'The meter belongs to batch {batchNo}'),
  'more-than-ordered': refused(
    '批次 {batchNo} 到货 {received} 只，多于登记的 {quantity} 只',
    'Batch {batchNo} would have {received} meters, more than the {quantity} delivered',
  ),
} satisfies Problems;

export const importProblems = { ...fileProblems, ...rowProblems } satisfies Problems;
