export type ProblemRule =
  | 'rectification-late'
  | 'sampling-rectification-late'
  | 'round-failed-again'
  | 'sample-rejected'
  | 'sample-rejected-again';

/** Where a batch failed that the supplier has to mend. */
export type RectificationGate = 'sampling' | 'full-verification';

/** Whether a quality problem 质量问题 is to be raised. The cause names what it is raised for: once for the same cause. */
export type ProblemDecision =
  | { readonly kind: 'none' }
  | { readonly kind: 'raise'; readonly class: 2 | 3; readonly rule: ProblemRule; readonly cause: string };

const NONE: ProblemDecision = { kind: 'none' };

/**
 * A rectification is late when its due day has passed and it is not done, or was done after that day: a class-2 problem
 * (二类质量问题). The due day itself is in time. Days of Shanghai, 'YYYY-MM-DD'; `round` is the one whose verdict opened it.
 */
export function raiseForLateRectification(
  rectification: {
    readonly gate: RectificationGate;
    readonly round: number;
    readonly dueOn: string;
    readonly doneOn: string | null;
  },
  today: string,
): ProblemDecision {
  const until = rectification.doneOn ?? today;
  if (until <= rectification.dueOn) return NONE;
  const rule = rectification.gate === 'sampling' ? 'sampling-rectification-late' : 'rectification-late';
  return { kind: 'raise', class: 2, rule, cause: `${rule}/${rectification.round}` };
}

/** A batch that is found with a hidden defect again after it was mended: a class-2 problem. */
export function raiseForFailedRound(round: number, verdict: 'accepted' | 'hidden-defect'): ProblemDecision {
  if (round < 2 || verdict === 'accepted') return NONE;
  return { kind: 'raise', class: 2, rule: 'round-failed-again', cause: `round-failed-again/${round}` };
}

/**
 * A batch that its sample rejected and that the supplier is to mend: marketing is told by a class-3 problem (三类质量问题), by
 * a class-2 one when it was sampled again after mending and rejected again.
 */
export function raiseForRejectedSample(inspection: number): ProblemDecision {
  return inspection === 1
    ? { kind: 'raise', class: 3, rule: 'sample-rejected', cause: 'sample-rejected/1' }
    : { kind: 'raise', class: 2, rule: 'sample-rejected-again', cause: `sample-rejected-again/${inspection}` };
}
