import { FAULT_TREE, OTHER_FAULT_KINDS, kindOfFault, type FaultKind } from '../fault-kinds.js';

/** What a person may find of a meter without its rig: the items that are looked at or tried, and whether it comes up with power. */
export const CHECK_ITEMS = ['appearance', 'voltage', 'starting', 'creeping', 'constant', 'power-on'] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

/** One key of scan entry: 1 passes, 2 to 9 name a fault of the tree. */
export interface CheckKey {
  readonly key: string;
  /** Code of the fault tree; null: passed. */
  readonly fault: string | null;
}

const MOST_FAULTS = 8;
const LAST = '9';

/** The kinds of fault that an item may end in: its own; of the functions tried with power on, each of them. */
function kindsOf(item: CheckItem): readonly FaultKind[] {
  return item === 'power-on' ? OTHER_FAULT_KINDS : [item];
}

/** Whether a code of the fault tree may be the finding of this item. */
export function fitsItem(item: CheckItem, code: string): boolean {
  const kind = kindOfFault(code);
  return kind !== null && kindsOf(item).includes(kind);
}

/**
 * The keys of an item: details of its kinds in the order of the tree from 2 on; 9 is the kind itself, for whatever else was
 * found. With many kinds each has its first details, so that none is without a key.
 */
export function checkKeys(item: CheckItem): CheckKey[] {
  const kinds = kindsOf(item);
  const general = kinds.length === 1 ? (kinds[0] ?? 'other') : 'other';
  const details = FAULT_TREE.filter(({ level, parent }) => level === 3 && kinds.some((kind) => kind === parent));
  const faults = details.slice(0, MOST_FAULTS - 1).map(({ code }, at) => ({ key: String(at + 2), fault: code }));
  return [{ key: '1', fault: null }, ...faults, { key: LAST, fault: general }];
}
