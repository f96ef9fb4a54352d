import type { Problems } from './problem.js';
import { valueProblems } from './values.js';

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
  'workbook-encrypted': refused(
    '这个 Excel 文件设有打开密码，请取消密码后另存为 .xlsx 上传',
    'The workbook has a password; save it as .xlsx without one',
  ),
  'workbook-is-html': refused(
    '这其实是网页（HTML），只是扩展名像 Excel；请用 Excel 打开，另存为 .xlsx 或 CSV 后上传',
    'This is a web page (HTML) with the name of a workbook; open it in Excel and save it as .xlsx or CSV',
  ),
  'workbook-is-xml': refused(
    '这是“XML 表格”（SpreadsheetML）文件；请用 Excel 打开，另存为 .xlsx 或 CSV 后上传',
    'This is an XML spreadsheet (SpreadsheetML); open it in Excel and save it as .xlsx or CSV',
  ),
  'workbook-is-xlsb': refused(
    '这是 Excel 二进制工作簿（.xlsb），请另存为 .xlsx 或 CSV 后上传',
    'This is a binary workbook (.xlsb); save it as .xlsx or CSV',
  ),
  'workbook-is-ods': refused(
    '这是 OpenDocument 表格（.ods），请另存为 .xlsx 或 CSV 后上传',
    'This is an OpenDocument spreadsheet (.ods); save it as .xlsx or CSV',
  ),
  'file-is-archive': refused(
    '这是压缩包，请解压后逐个上传其中的 CSV 或 XLSX 文件',
    'This is an archive; unpack it and upload the CSV or XLSX files in it one by one',
  ),
  'file-is-pdf': refused(
    '这是 PDF，不是表格；请从原系统导出 CSV 或 XLSX',
    'This is a PDF and no table; export CSV or XLSX from where it was made',
  ),
  'file-is-picture': refused(
    '这是图片，不是表格；图片请作为附件上传',
    'This is a picture and no table; pictures are uploaded as attachments',
  ),
  'file-is-document': refused(
    '这是文字文档，不是表格；请把其中的表格另存为 XLSX 或 CSV',
    'This is a document and no table; save the table in it as XLSX or CSV',
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
  'workbook-too-heavy': refused(
    '读取这个工作簿需要的内存超过 {megabytes} MB，已停止；请拆分或改用 CSV',
    'Reading the workbook took more than {megabytes} MB of memory and was stopped; split it or use CSV',
  ),
  'workbook-too-slow': refused(
    '这个工作簿长时间读不出数据，已停止；请重新导出或改用 CSV',
    'Reading the workbook took too long and was stopped; export it again or use CSV',
  ),
  'sheets-hidden': refused(
    '隐藏的工作表没有读取：{sheets}；其中若有数据，请取消隐藏后重新上传',
    'Hidden sheets were passed over: {sheets}. If there are data on them, show them and upload again',
  ),
  'sheets-other-header': refused(
    '表头不同的工作表没有读取：{sheets}；请统一表头，或分成几个文件上传',
    'Sheets with another header were passed over: {sheets}. Give them the same header or upload them one by one',
  ),
  'sheets-passed-over': refused(
    '没有数据表头的工作表没有读取：{sheets}',
    'Sheets without a header of data were passed over: {sheets}',
  ),
  'sheets-all-hidden': refused(
    '有数据的工作表都是隐藏的，请取消隐藏后重新上传',
    'All sheets with data are hidden; show them and upload again',
  ),
  'too-many-columns': refused('列数超过 {most}', 'There are more than {most} columns'),
  'too-many-rows': refused('行数超过 {most}，请拆分文件', 'There are more than {most} rows; split the file'),
  'no-rows': refused('只有表头，没有数据行', 'There is a header, and no row below it'),
  'column-missing': refused('缺少“{title}”列（{column}）', 'The column {column} ({title}) is missing'),
  'column-missing/hint': refused(
    '核对表头；列名不同的，点“对应列”告诉系统每一列是什么，存为导入模板',
    'Compare the titles. Where they are called otherwise, match the columns and save them as an import template',
  ),
  'column-repeated': refused('“{column}”列出现两次', 'The column {column} stands there twice'),
  'column-meaning-unknown': refused(
    '“{column}”列的含义 {meaning} 无法识别',
    'Column {column}: {meaning} is no known meaning',
  ),
  'profile-incomplete': refused('导入模板还缺内容', 'The import template leaves something unread'),
  'kind-unrecognised': refused('从表头看不出这是什么文件', 'The header does not tell what this file is'),
  'kind-unrecognised/hint': refused(
    '点“对应列”告诉系统每一列是什么，存为导入模板，下次自动识别',
    'Match its columns and save them as an import template: the next file is then recognised by itself',
  ),
  'not-in-error': refused(
    '第 {row} 行“{column}”没有错误，不用改；原值照旧保存',
    'Column {column} of row {row} is not in error: what was captured stays',
  ),
  'column-not-in-file': refused(
    '文件中没有“{column}”这一列；请在导入模板中改',
    'The file has no column {column}; change it in the import template',
  ),
  'import-under-way': {
    status: 409,
    zh: '文件 {file} 正在检查或提交，完成后再试',
    en: 'File {file} is being checked or committed; try again when that is done',
  },
  'no-readings-column': refused(
    '没有误差读数列：应有 ERROR（误差），或 ERR1、ERR2 …，或 AVE_ERR（平均误差）',
    'There is no column of readings: ERROR, or ERR1, ERR2 …, or the mean AVE_ERR',
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
  'too-few-fields/many': refused('这些行的字段不够', 'Rows with too few cells'),
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
  'not-22-digits/many': refused('资产编号不是 22 位数字', 'Asset numbers that are not 22 digits'),
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
  'not-22-digits': refused(
    '资产编号应为 22 位数字，现为 {length} 位',
    'An asset number has 22 digits; this has {length} characters',
  ),
  'wrong-check-digit': refused(
    '资产编号校验位不符，应为 {expectedCheckDigit}',
    'The check digit should be {expectedCheckDigit}',
  ),
  'wrong-check-digit/many': refused('资产编号校验位不符', 'The check digits are wrong'),
  'wrong-check-digit/hint': refused('核对铭牌条码后改正', 'Compare it with the barcode on the nameplate'),
  'repeated-in-file': refused('与第 {first} 行重复', 'Repeats row {first}'),
  'repeated-in-file/many': refused('与文件中前面的行重复', 'They repeat earlier rows of the file'),
  'repeated-in-file/hint': refused('同一文件中只保留一行', 'Keep one of them'),
  'point-repeated/many': refused('检定点在文件中重复', 'Test points that are repeated in the file'),
  ...valueProblems,
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
