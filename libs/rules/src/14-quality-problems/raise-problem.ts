/** The rules that raise problems. */
export const PROBLEM_RULES = [
  'hidden-defect',
  'rectification-late',
  'round-failed-again',
  'sample-rejected',
  'sample-rejected-again',
  'sampling-rectification-late',
] as const;
export type ProblemRule = (typeof PROBLEM_RULES)[number];

/** Where a batch failed that the supplier has to mend. */
export type RectificationGate = 'sampling' | 'full-verification';

/**
 * Whether a quality problem 质量问题 is to be raised. The cause names what it is raised for: once for the same cause. Which
 * class a rule's problems have is a setting.
 */
export type ProblemDecision =
  { readonly kind: 'none' } | { readonly kind: 'raise'; readonly rule: ProblemRule; readonly cause: string };

const NONE: ProblemDecision = { kind: 'none' };

const raise = (rule: ProblemRule, round: number): ProblemDecision => ({
  kind: 'raise',
  rule,
  cause: `${rule}/${round}`,
});

/**
 * A rectification is late when its due day has passed and it is not done, or was done after that day (二类质量问题). The due
 * day itself is in time. Days of Shanghai, 'YYYY-MM-DD'; `round` is the one whose verdict opened it.
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
  return raise(rule, rectification.round);
}

/**
 * A hidden batch defect is the supplier's rectification; a batch that is found with one again after it was mended is a
 * problem of its own (二类质量问题).
 */
export function raiseForFailedRound(round: number, verdict: 'accepted' | 'hidden-defect'): ProblemDecision {
  if (verdict === 'accepted') return NONE;
  return raise(round < 2 ? 'hidden-defect' : 'round-failed-again', round);
}

/**
 * A batch that its sample rejected and that the supplier is to mend (三类质量问题); rejected again after mending it is one of
 * its own (二类质量问题).
 */
export function raiseForRejectedSample(inspection: number): ProblemDecision {
  return raise(inspection < 2 ? 'sample-rejected' : 'sample-rejected-again', inspection);
}
