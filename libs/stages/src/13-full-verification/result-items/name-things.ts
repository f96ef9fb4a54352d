import { findPerson, findRig, type Found } from '#rules/00-platform';
import type { KnownRig, KnownStaff } from '#stages/00-platform/reference';
import type { KnownFacts } from './known-facts.js';
import type { Refusal } from './refusal.js';

/** The rig and the people that a result or a finding names, as it names them. */
interface Names {
  rigCode: string;
  verifierCode: string;
  checkerCode: string;
}

/** What the names were found to be; undefined of what is not known. */
interface NamedThings {
  rig: KnownRig | undefined;
  verifier: KnownStaff | undefined;
  checker: KnownStaff | undefined;
}

/** Finds rig and people as files do; a name that several fit is refused. */
export function nameThings(
  { rigCode, verifierCode, checkerCode }: Names,
  { rigs, staff }: Pick<KnownFacts, 'rigs' | 'staff'>,
): NamedThings | Refusal {
  const rig = findRig(rigCode, rigs);
  if (rig.kind === 'several') return ambiguous('rig-ambiguous', rigCode, rig.codes);
  const verifier = findPerson(verifierCode, staff);
  if (verifier.kind === 'several') return ambiguous('person-ambiguous', verifierCode, verifier.codes);
  const checker = findPerson(checkerCode, staff);
  if (checker.kind === 'several') return ambiguous('person-ambiguous', checkerCode, checker.codes);
  return { rig: thingOf(rig), verifier: thingOf(verifier), checker: thingOf(checker) };
}

const thingOf = <Thing>(found: Found<Thing>): Thing | undefined => (found.kind === 'one' ? found.thing : undefined);
const ambiguous = (code: string, value: string, codes: readonly string[]): Refusal => ({
  code,
  params: { value, codes: codes.join(', ') },
});
