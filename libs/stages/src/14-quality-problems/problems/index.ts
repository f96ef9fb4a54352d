export { QualityProblemsController } from './quality-problems.controller.js';
export { QualityProblemsReadModel } from './quality-problems.read-model.js';
export { QualityProblemsRepository } from './quality-problems.repository.js';
export { QualityProblems, type DecidedProblem } from './quality-problems.service.js';
