import {
  afterStep,
  allowedSteps,
  goalOf,
  INITIAL_PROBLEM_STATE,
  nextProblemStates,
  PROBLEM_STATES,
  PROBLEM_STEPS,
  type ProblemState,
  type ProblemStep,
} from './problem-steps.js';

describe('the table of transitions of a quality problem', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<ProblemState>([INITIAL_PROBLEM_STATE]);
    for (const state of reached) for (const next of nextProblemStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...PROBLEM_STATES].sort());
  });

  it('leads to closed from every other state, and out of it again', () => {
    for (const state of PROBLEM_STATES.filter((one) => one !== 'closed')) {
      expect(nextProblemStates(state)).toContain('closed');
    }
    expect(allowedSteps('closed')).toEqual(['reopen']);
    expect(nextProblemStates('closed')).toEqual(['analysing']);
  });

  it('has a use for every step', () => {
    for (const step of PROBLEM_STEPS) {
      expect(PROBLEM_STATES.some((state) => afterStep(state, step) !== null)).toBe(true);
      expect(PROBLEM_STATES).toContain(goalOf(step));
    }
  });

  it.each<[ProblemState, ProblemStep, ProblemState | null]>([
    ['open', 'contain', 'analysing'],
    ['open', 'answer', 'analysing'],
    ['open', 'explain', 'acting'],
    ['analysing', 'explain', 'acting'],
    ['acting', 'contain', 'acting'],
    ['acting', 'baseline', 'verifying'],
    ['verifying', 'plan', 'acting'],
    ['verifying', 'check', 'verifying'],
    ['verifying', 'close', 'closed'],
    ['open', 'close', 'closed'],
    ['closed', 'reopen', 'analysing'],
    ['open', 'report', null],
    ['open', 'check', null],
    ['analysing', 'baseline', null],
    ['verifying', 'explain', null],
    ['acting', 'check', null],
    ['closed', 'edit', null],
    ['closed', 'close', null],
    ['acting', 'reopen', null],
  ])('%s, %s → %s', (state, step, after) => expect(afterStep(state, step)).toBe(after));
});
