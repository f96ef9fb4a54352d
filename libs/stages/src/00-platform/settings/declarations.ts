import { AQLS, INSPECTION_LEVELS, LIMITING_QUALITIES } from '#rules/12-incoming-inspection';
import { declared, type Declaration } from './declare.js';
import { toldDeclarations } from './told-declarations.js';
import { verificationDeclarations } from './verification-declarations.js';

/** What the security administrator sets, and nobody else. */
export const isSecurityPolicy = (key: string): boolean => key.startsWith('security.');

/** Every key there is, grouped by what stands before the point; nothing else can be set. */
export const declarations: Record<string, Declaration> = {
  'asset-number.check-digit': declared(
    { kind: 'choice', choices: ['on', 'warn', 'off'] },
    ['资产编号校验位', 'Check digit of asset numbers'],
    ['校验位不符时拒绝、仅提示，或不检查', 'A wrong digit is refused, only told, or not looked at'],
  ),
  'incoming-inspection.level': declared(
    { kind: 'choice', choices: INSPECTION_LEVELS },
    ['抽样验收检验水平', 'Inspection level of sampling acceptance'],
    ['GB/T 2828.1 检验水平，与批量一起定样本量字码', 'GB/T 2828.1: gives the code letter, together with the lot size'],
  ),
  'incoming-inspection.aql': declared(
    { kind: 'choice', choices: AQLS },
    ['抽样验收接收质量限 AQL（%）', 'AQL of sampling acceptance (per cent)'],
    [
      'GB/T 2828.1 接收质量限，与字码、严格度一起定抽样方案',
      'GB/T 2828.1: gives the plan, with code letter and severity',
    ],
  ),
  'incoming-inspection.limiting-quality': declared(
    { kind: 'choice', choices: LIMITING_QUALITIES },
    ['孤立批极限质量 LQ（%）', 'Limiting quality of isolated lots (per cent)'],
    [
      'GB/T 2828.2 模式 A：不合格率达到本值的批几乎不会被接收',
      'GB/T 2828.2, procedure A: a lot as bad as that is hardly accepted',
    ],
  ),
  'incoming-inspection.emc-samples': declared(
    { kind: 'whole', min: 1, max: 50 },
    ['电磁兼容送检样品数（只）', 'Samples sent for the EMC test'],
    ['每批抽取送检的电能表数', 'Meters of a batch that are drawn and sent'],
  ),
  'incoming-inspection.emc-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['电磁兼容试验期限（天）', 'Days for the EMC test'],
    ['从送检之日起，逾期提醒', 'From the day of sending; late answers are pointed out'],
  ),
  'incoming-inspection.rectification-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['抽样不合格整改期限（天）', 'Days to mend a batch rejected by its sample'],
    ['处置时未另定日期的，从处置之日起', 'From the disposition, unless it names another day'],
  ),
  ...verificationDeclarations,
  'exports.keep-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['导出文件保留天数', 'Days that exported files are kept'],
    ['到期后文件自动删除，可重新导出', 'Afterwards the file is deleted; it can be exported again'],
  ),
  'store-sampling.percent': declared(
    { kind: 'whole', min: 1, max: 100 },
    ['成品库抽检比例（%）', 'Share drawn in store sampling (per cent)'],
    ['每月从合格库存中抽取的比例，向上取整', 'Drawn from the qualified stock each month, rounded up'],
  ),
  'notice.days': declared(
    { kind: 'whole', min: 0, max: 60 },
    ['公告提前天数', 'Days of notice'],
    ['换表前公告须张贴的天数', 'Days that a notice hangs before the meter is changed'],
  ),
  'quality-problems.classes': declared(
    { kind: 'problem-classes' },
    ['质量问题分类', 'Classes of quality problems'],
    [
      '名称、由哪些规则提出、答复期限与关闭期限（天，从提出之日起）；每条规则恰好归入一类',
      'Names, the rules whose problems each takes, days to answer and to close from the day raised; each rule has one class',
    ],
  ),
  'quality-problems.escalate-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['质量问题升级天数', 'Days until an overdue problem goes to the leader'],
    [
      '超期即升级到营销部，再过本天数仍未处理则升级到分管领导',
      'Overdue it is marketing’s; as many days later the leader’s',
    ],
  ),
  'attachments.max-megabytes': declared(
    { kind: 'whole', min: 1, max: 200 },
    ['附件大小上限（MB）', 'Largest attachment (MB)'],
    ['照片与 PDF 的单个文件大小', 'Of one photo or PDF'],
  ),
  ...toldDeclarations,
  'prints.company': declared(
    { kind: 'texts', names: ['name', 'department', 'address', 'phone', 'logoText', 'sealText'], max: 80 },
    ['打印抬头', 'Head of printed papers'],
    [
      '公司、部门、地址、电话、标志文字、盖章处文字',
      'Company, department, address, phone, text of the logo, text in the place of the seal',
    ],
  ),
  'rig-scorecard.position-difference': declared(
    { kind: 'decimal', min: '0.001', max: '10' },
    ['表位离群界限（%）', 'A position out of family (per cent)'],
    ['表位平均误差与装置平均误差之差超过本值即列出', 'Listed when its mean error differs by more from that of its rig'],
  ),
  'rig-scorecard.minimum-offset': declared(
    { kind: 'decimal', min: '0.001', max: '10' },
    ['装置偏差界限（%）', 'An offset of a rig (per cent)'],
    [
      '装置与检定同一批次的其他装置之差（或漂移的变化）小于本值时不作提示',
      'A smaller offset from the rigs on the same batches, or a smaller drift, is not flagged',
    ],
  ),
  'rigs.permissible-error': declared(
    { kind: 'decimal', min: '0.001', max: '10' },
    ['检定装置最大允许误差（%）', 'Permissible error of rigs (per cent)'],
    [
      '核查标准各月均值之极差须小于本值（JJF 1033 稳定性考核）',
      'The monthly means of a check meter span less than this (stability by JJF 1033)',
    ],
  ),
  'rig-scorecard.false-alarm-permille': declared(
    { kind: 'decimal', min: '0.001', max: '100' },
    ['装置与表位误报率（‰）', 'False alarms about rigs and positions (per mille)'],
    [
      '实际并无差异时，全部装置（偏差、漂移各自）或一台装置的全部表位中出现误报的概率',
      'Chance that any is named where none differs: over all rigs together (offset and drift each), or over all positions of a rig',
    ],
  ),
  'verifier-scorecard.minimum-shift': declared(
    { kind: 'decimal', min: '0.001', max: '10' },
    ['检定员均值偏移界限（%）', 'A shift of a verifier (per cent)'],
    [
      '与同装置其他检定员的平均误差之差小于本值时不作提示',
      'A smaller difference of the mean error from that of the others on the same rigs is not flagged',
    ],
  ),
  'verifier-scorecard.false-alarm-permille': declared(
    { kind: 'decimal', min: '0.001', max: '100' },
    ['检定员误报率（‰）', 'False alarms about verifiers (per mille)'],
    [
      '实际并无差异时，全部检定员中出现误报的概率',
      'Chance that any is named where none differs, over all verifiers together',
    ],
  ),
  'verifier-scorecard.comment-days': declared(
    { kind: 'whole', min: 0, max: 60 },
    ['检定员记分卡征求意见天数', 'Days for a comment on a verifier’s scorecard'],
    ['统计期后本人先看并可说明，满本天数后生效', 'The person sees it first and may comment; then it counts'],
  ),
  'supplier-scorecard.weights': declared(
    { kind: 'weights', names: ['passRate', 'firstPass', 'hiddenDefects', 'problems'] },
    ['供应商评分权重', 'Weights of the supplier scorecard'],
    ['各项为 0 到 100 的整数，合计 100', 'Whole numbers from 0 to 100 that add up to 100'],
  ),
  'working-days.calendar': declared(
    { kind: 'calendar' },
    ['工作日历', 'Working-day calendar'],
    [
      '法定节假日与调休上班日；未列出的日子按周一至周五上班。答复期限按它计算',
      'Holidays, and weekend days that are worked; any other day follows the week. Times to answer are counted by it',
    ],
  ),
  'security.password-length': declared(
    { kind: 'whole', min: 8, max: 64 },
    ['密码最短长度（字符）', 'Shortest password (characters)'],
    ['新设或重置密码时检查，已有密码不受影响', 'Asked of new passwords; those in use stay'],
  ),
  'security.password-kinds': declared(
    { kind: 'whole', min: 1, max: 3 },
    ['密码的字符种类数', 'Kinds of characters in a password'],
    [
      '字母、数字、符号中至少含几种；比最短长度多 2 个字符以上的密码不受此限',
      'How many of letters, digits and signs; not asked of a password 2 characters longer than the shortest',
    ],
  ),
  'security.lock-failures': declared(
    { kind: 'whole', min: 3, max: 20 },
    ['锁定前允许的连续失败次数', 'Failures in a row that lock an account'],
    ['连续输错密码达到本值，账号锁定', 'As many wrong passwords in a row lock the account'],
  ),
  'security.lock-minutes': declared(
    { kind: 'whole', min: 1, max: 1440 },
    ['锁定时长（分钟）', 'Minutes that an account stays locked'],
    ['到时自动解锁，系统管理员也可提前解锁', 'Then it opens by itself; the system administrator may open it earlier'],
  ),
  'security.session-hours': declared(
    { kind: 'whole', min: 1, max: 72 },
    ['登录有效时长（小时）', 'Hours that a session lasts'],
    ['到时须重新登录，页面上已填写的内容保留', 'Then one signs in again; what was typed stays'],
  ),
};
