import { AQLS, INSPECTION_LEVELS, LIMITING_QUALITIES } from '#rules/12-incoming-inspection';
import { declared, type Declaration } from './declare.js';
import { toldDeclarations } from './told-declarations.js';

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
  'full-verification.pass-rate-permille': declared(
    { kind: 'whole', min: 1, max: 1000 },
    ['全检合格率下限（‰）', 'Lowest pass rate of full verification (per mille)'],
    ['合格数 × 1000 ≥ 本值 × 已检数时批次合格', 'The batch passes when 1000 × passed ≥ this × tested'],
  ),
  'full-verification.same-kind-limit': declared(
    { kind: 'whole', min: 1, max: 100_000 },
    ['同类故障上限（只）', 'Meters with the same kind of fault'],
    ['同类故障达到本值即为批量质量隐患', 'As many of one kind are a hidden batch defect, whatever the rate'],
  ),
  'full-verification.internal-limit-percent': declared(
    { kind: 'whole', min: 1, max: 100 },
    ['内控误差限（%）', 'Internal limit (per cent)'],
    ['内控限占法定误差限的百分比，与法定结论并列显示', 'Share of the legal limit; shown beside the legal verdict'],
  ),
  'full-verification.rectification-days': declared(
    { kind: 'whole', min: 1, max: 365 },
    ['整改期限（天）', 'Days for rectification'],
    ['批量质量隐患从判定之日起的整改天数', 'Days from the verdict in which the supplier mends'],
  ),
  'full-verification.lapsed-rig': declared(
    { kind: 'choice', choices: ['refuse', 'flag'] },
    ['装置超期的结果', 'Results of a lapsed rig'],
    ['拒收，或收下并标记', 'Refused, or taken and flagged'],
  ),
  'full-verification.clock-limit': declared(
    { kind: 'decimal', min: '0.01', max: '10' },
    ['日计时误差限（s/d）', 'Limit of the clock daily error (s/d)'],
    ['化整后的日计时误差绝对值不超过本值', 'The rounded daily error stays within plus and minus this'],
  ),
  'full-verification.required-points': declared(
    { kind: 'choice', choices: ['captured', 'usual'] },
    ['基本误差须有的测试点', 'Test points that a meter must have'],
    [
      '有几点判几点；或缺少该表型常用测试点的表视为未检完，不判合格',
      'The points there are, or all usual points of its type: while one is missing the meter is incomplete',
    ],
  ),
  'full-verification.minimum-readings': declared(
    { kind: 'whole', min: 1, max: 10 },
    ['每个测试点的最少读数（次）', 'Readings that a test point must have'],
    [
      '基本误差取多次读数的平均；读数不足的点视为未检完，不判合格。只给出平均值的文件除外',
      'The error is a mean of readings: a point with fewer leaves its meter incomplete. Files that give only means are excepted',
    ],
  ),
  'full-verification.implausible': declared(
    { kind: 'choice', choices: ['flag', 'refuse'] },
    ['不合情理的检定数据', 'Results that cannot be right'],
    [
      '到货前的检定日期、超出常理的温湿度、同台同表位同一分钟的两只表：提示并标记，或拒收',
      'Verified before arrival, impossible climate, two meters at one position in one minute: flagged, or refused',
    ],
  ),
  'full-verification.near-limit-percent': declared(
    { kind: 'whole', min: 1, max: 100 },
    ['临近误差限（%）', 'Near the limit (per cent)'],
    [
      '合格但误差达到误差限的本百分比时，核验时优先列出',
      'Passed with this share of the limit: listed first for the checker',
    ],
  ),
  'full-verification.interval-years': declared(
    { kind: 'whole', min: 1, max: 20 },
    ['检定周期（年，1 级、2 级）', 'Verification interval (years, classes 1 and 2)'],
    ['检定证书的有效期，按检定日的取值', 'How long a certificate is good; as it is on the day of verification'],
  ),
  'full-verification.precise-interval-years': declared(
    { kind: 'whole', min: 1, max: 20 },
    ['检定周期（年，S 级）', 'Verification interval (years, S classes)'],
    ['0.2S、0.5S 级电能表检定证书的有效期', 'How long a certificate of class 0.2S or 0.5S is good'],
  ),
  'full-verification.signed-before-judging': declared(
    { kind: 'choice', choices: ['not-needed', 'needed'] },
    ['判定前须核验签字', 'Signed before judging'],
    ['需要时，全部结果核验签字后才能判定本轮', 'When needed, a round is judged only after every result is signed'],
  ),
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
