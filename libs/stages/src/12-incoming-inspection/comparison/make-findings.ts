import { DomainError } from '#libs/rules';
import { compareComponents, type Component } from '#rules/12-incoming-inspection';
import type { FoundComponent, RecordComparison } from './comparison.dto.js';

const spoken = (component: Component | null): string | null =>
  component && [component.maker, component.model, component.marking, component.placement].join(' · ');

/** By the rule when the arrived sample's components are given and there is a list; else as a person found them. */
export function makeFindings(wanted: RecordComparison, sealed: readonly Component[] | null): FoundComponent[] {
  const findings = wanted.components && sealed ? byRule(sealed, wanted.components) : byPerson(wanted);
  const differing = findings.filter(({ same }) => !same).map(({ component }) => component);
  if (wanted.result === 'pass' && differing.length > 0) {
    throw new DomainError('comparison-contradicts', { differing: differing.join(', ') });
  }
  if (wanted.result === 'fail' && wanted.components && sealed && differing.length === 0) {
    throw new DomainError('comparison-without-difference', {});
  }
  return findings;
}

const byRule = (sealed: readonly Component[], arrived: readonly Component[]): FoundComponent[] =>
  compareComponents(sealed, arrived).findings.map((found) => ({
    ...{ component: found.component, sealedSample: spoken(found.sealed), arrived: spoken(found.arrived) },
    ...{ same: found.same, differs: found.differs },
  }));

const byPerson = ({ findings = [] }: RecordComparison): FoundComponent[] =>
  findings.map(({ component, sealedSample = null, arrived = null, same }) => ({
    ...{ component, sealedSample, arrived, same, differs: [] },
  }));
