import type { CodeLetter } from './code-letter.js';
import { AQLS, singlePlan, type Aql, type Severity } from './single-plans.js';

/** A lot in its original inspection, or the day on which inspection began again after a stop. */
export type SeriesStep =
  | {
      readonly kind: 'lot';
      readonly accepted: boolean;
      readonly failed: number;
      readonly acceptanceNumber: number;
      readonly planLetter: CodeLetter;
      readonly aql: Aql;
    }
  | { readonly kind: 'resumed' };

export const SWITCH_REASONS = [
  'two-of-five-rejected',
  'five-accepted',
  'five-rejected-on-tightened',
  'resumed',
] as const;
export type SwitchReason = (typeof SWITCH_REASONS)[number];

export interface SeverityState {
  /** What the next lot is inspected by; `stopped`: none before the supplier has acted. */
  readonly severity: Severity | 'stopped';
  /** Towards reduced inspection 转移得分; only counted on normal inspection. */
  readonly score: number;
  /** What the last step changed. */
  readonly reason: SwitchReason | null;
  /** Verdicts of the last lots (at most 5) since the severity began, oldest first. */
  readonly recent: readonly boolean[];
  /** Lots rejected since tightened inspection began. */
  readonly rejectedOnTightened: number;
}

const WINDOW = 5;
const REJECTED_TO_TIGHTEN = 2;
const ACCEPTED_TO_NORMAL = 5;
const REJECTED_TO_STOP = 5;
/** Score from which reduced inspection could begin: it is off as long as its table is not official. */
export const SCORE_FOR_REDUCED = 30;

export const START: SeverityState = begin('normal', null);

function begin(severity: SeverityState['severity'], reason: SwitchReason | null): SeverityState {
  return { severity, score: 0, reason, recent: [], rejectedOnTightened: 0 };
}

/**
 * Severity after each step of a series of consecutive lots, by the switching rules of GB/T 2828.1-2012, clause 9: 2 of 5 or
 * fewer rejected → tightened; 5 accepted one after another on tightened → normal; 5 rejected on tightened → stop; after a
 * stop it begins again on tightened. The last one is in force for the next lot.
 */
export function switchSeverity(steps: readonly SeriesStep[]): readonly SeverityState[] {
  let state = START;
  return steps.map((step) => (state = afterStep(state, step)));
}

function afterStep(state: SeverityState, step: SeriesStep): SeverityState {
  if (step.kind === 'resumed')
    return state.severity === 'stopped' ? begin('tightened', 'resumed') : withoutReason(state);
  const recent = [...state.recent, step.accepted].slice(-WINDOW);
  switch (state.severity) {
    case 'normal': {
      const rejected = recent.filter((accepted) => !accepted).length;
      if (rejected >= REJECTED_TO_TIGHTEN) return begin('tightened', 'two-of-five-rejected');
      return { ...state, recent, reason: null, score: scoreAfter(state.score, step) };
    }
    case 'tightened': {
      const rejectedOnTightened = state.rejectedOnTightened + (step.accepted ? 0 : 1);
      if (rejectedOnTightened >= REJECTED_TO_STOP) return begin('stopped', 'five-rejected-on-tightened');
      const allAccepted = recent.length === ACCEPTED_TO_NORMAL && recent.every(Boolean);
      if (allAccepted) return begin('normal', 'five-accepted');
      return { ...state, recent, reason: null, rejectedOnTightened };
    }
    case 'stopped':
      return withoutReason(state);
  }
}

const withoutReason = (state: SeverityState): SeverityState => ({ ...state, reason: null });

/** Clause 9.3.3: Ac 0 or 1 gives 2 points, Ac ≥ 2 gives 3 when the lot had passed one AQL step tighter; else back to 0. */
function scoreAfter(score: number, lot: Extract<SeriesStep, { kind: 'lot' }>): number {
  if (!lot.accepted) return 0;
  if (lot.acceptanceNumber <= 1) return score + 2;
  const tighter = AQLS[AQLS.indexOf(lot.aql) - 1];
  if (tighter === undefined) return 0;
  return lot.failed <= singlePlan(lot.planLetter, tighter, 'normal').acceptanceNumber ? score + 3 : 0;
}
