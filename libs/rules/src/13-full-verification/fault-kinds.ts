/** The items of the verification scheme in its order: a meter counts under the first one that it fails. */
export const ITEMS = [
  'appearance',
  'voltage',
  'starting',
  'creeping',
  'basic-error',
  'constant',
  'clock-daily-error',
] as const;
export type Item = (typeof ITEMS)[number];

/** What is counted as the same kind of fault: the items, and what a meter may fail besides them. */
export const FAULT_KINDS = [...ITEMS, 'communication', 'display', 'relay', 'security', 'battery', 'other'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A node of the tree of fault kinds 故障分类: group, kind, detail. */
export interface FaultNode {
  readonly code: string;
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  readonly zh: string;
  readonly en: string;
}

type Leaf = readonly [code: string, zh: string, en: string];
type Kind = readonly [code: FaultKind, zh: string, en: string, details: readonly Leaf[]];
type Group = readonly [code: string, zh: string, en: string, kinds: readonly Kind[]];

const groups: readonly Group[] = [
  [
    'construction',
    '外观与结构',
    'Appearance and construction',
    [
      [
        'appearance',
        '外观',
        'Appearance',
        [
          ['appearance-case', '表壳破损', 'Case damaged'],
          ['appearance-nameplate', '铭牌不符', 'Nameplate wrong'],
          ['appearance-terminal', '端子缺陷', 'Terminal faulty'],
        ],
      ],
      [
        'voltage',
        '交流电压试验',
        'AC voltage test',
        [
          ['voltage-breakdown', '击穿', 'Breakdown'],
          ['voltage-flashover', '闪络', 'Flashover'],
        ],
      ],
    ],
  ],
  [
    'metering',
    '计量性能',
    'Metering',
    [
      ['starting', '起动', 'Starting', [['starting-late', '起动超时', 'Started late or not at all']]],
      ['creeping', '潜动', 'Creeping', [['creeping-pulses', '潜动脉冲超数', 'Too many pulses without current']]],
      [
        'basic-error',
        '基本误差',
        'Basic error',
        [
          ['basic-error-high', '正超差', 'Above the limit'],
          ['basic-error-low', '负超差', 'Below the limit'],
        ],
      ],
      ['constant', '仪表常数', 'Constant (dial test)', [['constant-mismatch', '常数不符', 'Constant does not fit']]],
      [
        'clock-daily-error',
        '日计时误差',
        'Clock daily error',
        [
          ['clock-fast', '走快', 'Runs fast'],
          ['clock-slow', '走慢', 'Runs slow'],
        ],
      ],
    ],
  ],
  [
    'function',
    '功能',
    'Functions',
    [
      [
        'communication',
        '通信',
        'Communication',
        [
          ['communication-rs485', 'RS-485 通信失败', 'RS-485 fails'],
          ['communication-carrier', '载波或无线通信失败', 'Carrier or radio fails'],
        ],
      ],
      ['display', '显示', 'Display', [['display-segments', '缺笔或黑屏', 'Segments missing or dark']]],
      ['relay', '继电器', 'Relay', [['relay-stuck', '拒动或粘连', 'Does not switch']]],
      ['security', '安全认证', 'Security', [['security-key', '密钥或认证失败', 'Key or authentication fails']]],
      ['battery', '电池', 'Battery', [['battery-low', '电池欠压', 'Battery low']]],
    ],
  ],
  ['unclassified', '其他', 'Other', [['other', '其他', 'Other', []]]],
];

/** The tree as a list, every node after its parent. */
export const FAULT_TREE: readonly FaultNode[] = groups.flatMap(([group, zh, en, kinds]) => [
  { code: group, parent: null, level: 1, zh, en },
  ...kinds.flatMap(([kind, kindZh, kindEn, details]) => [
    { code: kind, parent: group, level: 2 as const, zh: kindZh, en: kindEn },
    ...details.map(([code, leafZh, leafEn]) => ({ code, parent: kind, level: 3 as const, zh: leafZh, en: leafEn })),
  ]),
]);

export function isFaultKind(text: string): text is FaultKind {
  return (FAULT_KINDS as readonly string[]).includes(text);
}

/** The kind that a code of the tree is counted under: itself, or of a detail its parent; null of a group or a stranger. */
export function kindOfFault(code: string): FaultKind | null {
  if (isFaultKind(code)) return code;
  const parent = FAULT_TREE.find((node) => node.code === code && node.level === 3)?.parent;
  return parent !== undefined && parent !== null && isFaultKind(parent) ? parent : null;
}

/** Kinds that readings and items say nothing of: what was found stands. */
export const OTHER_FAULT_KINDS = FAULT_KINDS.filter((kind) => !(ITEMS as readonly string[]).includes(kind));

const byName = new Map(
  FAULT_TREE.flatMap(({ code, zh, en }) => [code, zh, en].map((name) => [name.toLowerCase(), code])),
);

/** The kind that a text names, by its code or its name in either language, or those of one of its details; null of others. */
export function faultKindNamed(text: string): FaultKind | null {
  return kindOfFault(byName.get(text.trim().toLowerCase()) ?? '');
}

const apart = /[,;|/，；、/\n]+/;

/**
 * The faults outside the scheme's items that a text names, by their codes or by their names in either language: `communication`,
 * `battery-low`, `通信; Relay`. The scheme's own items are judged again, whatever the text says of them; other words say nothing.
 */
export function otherFaultsIn(text: string | null): FaultKind[] {
  if (text === null || text === '') return [];
  const named = text.split(apart).map(faultKindNamed);
  return OTHER_FAULT_KINDS.filter((kind) => named.includes(kind));
}
