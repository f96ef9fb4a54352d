export {
  raiseForFailedRound,
  raiseForLateRectification,
  raiseForRejectedSample,
  type ProblemDecision,
  type ProblemRule,
  type RectificationGate,
} from './raise-problem.js';
