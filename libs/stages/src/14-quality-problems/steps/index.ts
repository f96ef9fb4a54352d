export { MeasuresController } from './measures.controller.js';
export { MeasuresRepository } from './measures.repository.js';
export { Measures } from './measures.service.js';
export { ProblemFilesController } from './problem-files.controller.js';
export { ProblemSteps, type StepOutcome } from './problem-steps.service.js';
export { ProblemStepsController } from './steps.controller.js';
export { ProblemWork, type SeenProblem } from './problem-work.service.js';
