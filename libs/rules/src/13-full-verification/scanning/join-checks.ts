import { ITEMS, kindOfFault } from '../fault-kinds.js';
import type { Verdict } from '../meter-reading.js';
import type { CheckItem } from './check-keys.js';

/** What a person found of one item of a meter. */
export interface ItemCheck {
  readonly item: CheckItem;
  readonly conclusion: Verdict;
  /** Code of the fault tree; null when it passed. */
  readonly faultCode: string | null;
}

/** The half of a verification that single items belong to, see `rig_results`. */
export interface CheckedHalf {
  /** Seven letters in the scheme's order. */
  readonly items: string;
  /** Why it failed besides the items, in words or codes. */
  readonly rigReason: string | null;
}

/** A half of which no rig has said anything yet. */
export const NOTHING_SAID = '-'.repeat(ITEMS.length);

/**
 * A result with what people found joined to it. One failed item is enough to fail: a finding fails an item that the rig passed,
 * and passes one that the rig left untested or said nothing of; it never passes one that the rig failed. The captured half
 * itself stays as it is; without checks it is the very same object.
 */
export function joinChecks<Half extends CheckedHalf>(half: Half, checks: readonly ItemCheck[]): Half {
  if (checks.length === 0) return half;
  const letters = half.items.split('');
  const faults = half.rigReason === null ? [] : [half.rigReason];
  for (const { item, conclusion, faultCode } of checks) {
    if (item === 'power-on') {
      if (conclusion === 'fail') faults.push(kindOfFault(faultCode ?? 'other') ?? 'other');
      continue;
    }
    const at = ITEMS.indexOf(item);
    if (conclusion === 'fail') letters[at] = 'F';
    else if (letters[at] !== 'F') letters[at] = 'P';
  }
  return { ...half, items: letters.join(''), rigReason: faults.length === 0 ? null : faults.join(',') };
}
