export { InspectionsModule } from './inspections.module.js';
export { InspectionsReadModel } from './inspections.read-model.js';
export {
  InspectionsRepository,
  type InspectionAtHand,
  type NewResult,
  type SampledMeter,
} from './inspections.repository.js';
export { OcCurveView } from './oc-curve.dto.js';
export { Plans } from './plans.service.js';
export * from './sampling.dto.js';
