export {
  raiseForFailedRound,
  raiseForLateRectification,
  type ProblemDecision,
  type ProblemRule,
} from './raise-problem.js';
