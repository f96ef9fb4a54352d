/** Where a quality problem 质量问题 stands, in the order of the eight disciplines. */
export const PROBLEM_STATES = ['open', 'analysing', 'acting', 'verifying', 'closed'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];
export const INITIAL_PROBLEM_STATE: ProblemState = 'open';

/** What is done about a problem. */
export const PROBLEM_STEPS = [
  'edit',
  'contain',
  'explain',
  'plan',
  'report',
  'answer',
  'prevent',
  'attach',
  'baseline',
  'check',
  'close',
  'reopen',
] as const;
export type ProblemStep = (typeof PROBLEM_STEPS)[number];

const STAYS_UNTIL_CLOSED = { open: 'open', analysing: 'analysing', acting: 'acting', verifying: 'verifying' } as const;

/** The one table of transitions: which step may be taken in which state, and where it leads. */
const TRANSITIONS: Readonly<Record<ProblemStep, Readonly<Partial<Record<ProblemState, ProblemState>>>>> = {
  edit: STAYS_UNTIL_CLOSED,
  contain: { ...STAYS_UNTIL_CLOSED, open: 'analysing' },
  explain: { open: 'acting', analysing: 'acting', acting: 'acting' },
  plan: { open: 'acting', analysing: 'acting', acting: 'acting', verifying: 'acting' },
  report: { acting: 'acting' },
  answer: { ...STAYS_UNTIL_CLOSED, open: 'analysing' },
  prevent: STAYS_UNTIL_CLOSED,
  attach: STAYS_UNTIL_CLOSED,
  baseline: { acting: 'verifying', verifying: 'verifying' },
  check: { verifying: 'verifying' },
  close: { open: 'closed', analysing: 'closed', acting: 'closed', verifying: 'closed' },
  reopen: { closed: 'analysing' },
};

/** The state after a step; null when the step may not be taken in this state. */
export function afterStep(state: ProblemState, step: ProblemStep): ProblemState | null {
  return TRANSITIONS[step][state] ?? null;
}

/** What may be done next. */
export function allowedSteps(state: ProblemState): ProblemStep[] {
  return PROBLEM_STEPS.filter((step) => afterStep(state, step) !== null);
}

/** The other states that one step can lead to. */
export function nextProblemStates(state: ProblemState): ProblemState[] {
  const reached = new Set(PROBLEM_STEPS.map((step) => afterStep(state, step)));
  return PROBLEM_STATES.filter((other) => other !== state && reached.has(other));
}

/** Where a step leads from the first state that it can be taken in: what was wanted where it cannot. */
export function goalOf(step: ProblemStep): ProblemState {
  return Object.values(TRANSITIONS[step])[0] ?? INITIAL_PROBLEM_STATE;
}
