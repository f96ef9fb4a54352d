export { type Effect, type KeptCell } from './effect.js';
export { ProblemDetail } from './problem-detail.dto.js';
export { ProblemEvents } from './problem-events.repository.js';
export { ProblemRaising } from './problem-raising.service.js';
export { ProblemReferences } from './problem-references.read-model.js';
export { QualityProblemsController } from './quality-problems.controller.js';
export { QualityProblemsReadModel } from './quality-problems.read-model.js';
export { QualityProblemsRepository, type LockedProblem, type ProblemChange } from './quality-problems.repository.js';
export { QualityProblems, type DecidedProblem } from './quality-problems.service.js';
