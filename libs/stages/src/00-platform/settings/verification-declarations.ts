import { declared, type Declaration } from './declare.js';

/** What full verification goes by. */
export const verificationDeclarations: Record<string, Declaration> = {
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
};
