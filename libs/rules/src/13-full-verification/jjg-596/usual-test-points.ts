import { findLimit, pointName } from './find-limit.js';
import { isThreeWire, type Element, type VerificationModel } from './regulation.js';
import type { TestPoint } from './test-point.js';

type Loads = readonly (readonly [loadCurrent: string, powerFactors: readonly string[]])[];

const every = ['1.0', '0.5L', '0.8C'];
const direct: Loads = [
  ['Imax', every],
  ['0.5Imax', every],
  ['Ib', every],
  ['0.2Ib', ['0.5L', '0.8C']],
  ['0.1Ib', every],
  ['0.05Ib', ['1.0']],
];
const throughTransformers: Loads = [
  ['Imax', every],
  ['In', every],
  ['0.1In', ['0.5L', '0.8C']],
  ['0.05In', every],
  ['0.02In', every],
  ['0.01In', ['1.0']],
];
const transitional: Loads = [
  ['Imax', every],
  ['0.5Imax', every],
  ['10Itr', every],
  ['Itr', every],
  ['Imin', every],
];

/**
 * The test points that a scheme usually has: those of the lists for which the regulation sets this meter type a limit. Three
 * phases add each phase alone.
 */
export function usualTestPoints(model: VerificationModel): TestPoint[] {
  const points = loadsOf(model).flatMap(([loadCurrent, powerFactors]) =>
    powerFactors.map((powerFactor) => ({ loadCurrent, powerFactor })),
  );
  return elementsOf(model)
    .flatMap((element) => points.map((point) => ({ ...point, element })))
    .filter(({ loadCurrent, powerFactor, element }) => findLimit(model, loadCurrent, powerFactor, element));
}

/** Elements that a meter can be measured with. One of three wires has two measuring elements: there is no B. */
function elementsOf(model: VerificationModel): Element[] {
  if (model.phases === 1) return ['all'];
  return isThreeWire(model) ? ['all', 'A', 'C'] : ['all', 'A', 'B', 'C'];
}

const kept = new WeakMap<VerificationModel, WeakMap<readonly TestPoint[], boolean>>();

/** Whether a list has every usual test point of the meter type. Kept by model and list: meters share their lists. */
export function hasUsualTestPoints(model: VerificationModel, points: readonly TestPoint[]): boolean {
  const ofModel = kept.get(model) ?? new WeakMap<readonly TestPoint[], boolean>();
  const known = ofModel.get(points);
  if (known !== undefined) return known;
  const nameOf = ({ loadCurrent, powerFactor, element }: TestPoint): string =>
    pointName(loadCurrent, powerFactor, element);
  const there = new Set(points.map(nameOf));
  const complete = usualTestPoints(model).every((point) => there.has(nameOf(point)));
  kept.set(model, ofModel.set(points, complete));
  return complete;
}

function loadsOf(model: VerificationModel): Loads {
  if (model.currentSpec.includes('-')) return transitional;
  return model.connection === 'ct' ? throughTransformers : direct;
}
