import type { BatchState } from '../process.js';

/** What stands between a batch and the finished store, in order. */
export const GATES = ['arrival', 'comparison', 'emc', 'sampling', 'verification', 'finished-store'] as const;
export type Gate = (typeof GATES)[number];

export const GATE_STATES = ['passed', 'failed', 'current', 'waiting', 'skipped', 'not-reached'] as const;
export type GateState = (typeof GATE_STATES)[number];

export interface GateFacts {
  readonly state: BatchState;
  readonly comparison: 'pass' | 'fail' | null;
  readonly emc: 'pass' | 'fail' | null;
  /** Of the latest inspection. */
  readonly sampling: 'accepted' | 'rejected' | null;
  /** Of the latest round. */
  readonly verification: 'accepted' | 'hidden-defect' | null;
  /** What the supplier is mending, or was last: null never. */
  readonly rectified: 'sampling' | 'full-verification' | null;
}

/** At which gate the batch stands now; null when it is through, or back at the supplier. */
function standsAt({ state, rectified }: GateFacts): Gate | null {
  switch (state) {
    case 'arrived':
    case 'comparison':
      return 'comparison';
    case 'emc':
    case 'sampling':
    case 'verification':
      return state;
    case 'rectification':
      return rectified === 'sampling' ? 'sampling' : 'verification';
    case 'accepted':
    case 'returned':
      return null;
  }
}

const PASSED = ['pass', 'accepted'];

/**
 * Where a batch stands on its way to the finished store: a gate is passed or failed by its result, current while the batch
 * stands there, skipped when the batch went past it by the lead's exception, and waiting, or never reached by a batch that
 * went back to the supplier.
 */
export function gatePath(facts: GateFacts): Readonly<Record<Gate, GateState>> {
  const at = standsAt(facts);
  const results: Record<Gate, string | null> = {
    ...{ arrival: 'pass', comparison: facts.comparison, emc: facts.emc, sampling: facts.sampling },
    ...{ verification: facts.verification, 'finished-store': facts.state === 'accepted' ? 'pass' : null },
  };
  const states = GATES.map((gate, order): [Gate, GateState] => {
    const result = results[gate];
    if (gate === at) return [gate, failsHere(facts, gate, result) ? 'failed' : 'current'];
    if (result !== null) return [gate, PASSED.includes(result) ? 'passed' : 'failed'];
    const later = GATES.slice(order + 1).some((next) => next === at || results[next] !== null);
    return [gate, later ? 'skipped' : facts.state === 'returned' ? 'not-reached' : 'waiting'];
  });
  return Object.fromEntries(states) as Record<Gate, GateState>;
}

/** A rejected batch stays where it failed until it is mended; then its gate is open again. */
function failsHere({ state, rectified }: GateFacts, gate: Gate, result: string | null): boolean {
  if (state === 'rectification') return true;
  return gate === 'sampling' && result === 'rejected' && rectified !== 'sampling';
}
