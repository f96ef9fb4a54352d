export { awaitsReturnAs, countAgrees } from './await-return.js';
export { escalationOf, nextDueOn, type EscalationLevel, type ProblemDeadlines } from './due-days.js';
export { judgeEffect, mayClose, type EffectFigures, type EffectInterval, type EffectVerdict } from './judge-effect.js';
export { classOfRule, problemClassOf, readProblemClasses, type ProblemClass } from './problem-classes.js';
export {
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
export {
  raiseForFailedRound,
  raiseForLateRectification,
  raiseForRejectedSample,
  PROBLEM_RULES,
  type ProblemDecision,
  type ProblemRule,
  type RectificationGate,
} from './raise-problem.js';
export { causeWords, EFFECT_WORDS, PROBLEM_CAUSE_WORDS, PROBLEM_STATE_WORDS } from './problem-words.js';
