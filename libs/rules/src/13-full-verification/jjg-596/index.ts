export { checkModel, type ModelFault } from './check-model.js';
export { findLimit, limitsOf, normalisePowerFactor, pointName } from './find-limit.js';
export { JJG_596_2012 } from './jjg-596-2012.js';
export { JJG_596_2026 } from './jjg-596-2026.js';
export { pointLimit, type PointLimit } from './point-limit.js';
export type { Element, Regulation, VerificationModel } from './regulation.js';
export { REGULATIONS, regulationOfClass } from './regulations.js';
export { creepMinutes, startMinutes, startCurrent } from './start-and-creep.js';
export { hasUsualTestPoints, usualTestPoints, type TestPoint } from './usual-test-points.js';
