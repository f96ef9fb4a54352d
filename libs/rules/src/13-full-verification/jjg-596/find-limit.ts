import { readCurrentSpec, type CurrentSpec } from '../../11-arrival/index.js';
import { compareDecimals, parseDecimal, type Decimal } from '../decimal.js';
import { ampsOf, formatLoadCurrent, parseLoadCurrent, type LoadCurrent } from './load-current.js';
import { readPowerFactor } from '../values/read-power-factor.js';
import { pointLimit, type PointLimit } from './point-limit.js';
import { regulationOfModel } from './regulations.js';
import type { Element, LimitRow, VerificationModel } from './regulation.js';
import type { TestPoint } from './test-point.js';

/** By the list of points, which is the same for all meters of a scheme: it would cost more to look up one by one. */
const kept = new WeakMap<VerificationModel, WeakMap<readonly TestPoint[], readonly (PointLimit | null)[]>>();

/** The limits of a list of test points, in step; remembered for the two objects: hand over the same ones for the same things. */
export function limitsOf(model: VerificationModel, points: readonly TestPoint[]): readonly (PointLimit | null)[] {
  const ofModel = kept.get(model) ?? new WeakMap<readonly TestPoint[], readonly (PointLimit | null)[]>();
  const known = ofModel.get(points);
  if (known) return known;
  const limits = points.map(({ loadCurrent, powerFactor, element }) =>
    findLimit(model, loadCurrent, powerFactor, element),
  );
  kept.set(model, ofModel.set(points, limits));
  return limits;
}

/** The one spelling of a power factor; what is none stays as it is, without blanks and brackets. */
export function normalisePowerFactor(text: string): string {
  return readPowerFactor(text) ?? text.replace(/[\s()]/g, '').toUpperCase();
}

/** One name for one test point however rigs spell it, e.g. `Imax/1.0/all`. */
export function pointName(loadCurrent: string, powerFactor: string, element: Element): string {
  const load = parseLoadCurrent(loadCurrent);
  return `${load ? formatLoadCurrent(load) : loadCurrent}/${normalisePowerFactor(powerFactor)}/${element}`;
}

/**
 * The limit of basic error and the rounding step, in %, that the meter type's regulation sets for a test point; null when it
 * sets none (JJG 596, limits of basic error).
 */
export function findLimit(
  model: VerificationModel,
  loadText: string,
  pfText: string,
  element: Element,
): PointLimit | null {
  const regulation = regulationOfModel(model);
  const step = regulation?.steps[model.accuracyClass];
  const load = parseLoadCurrent(loadText);
  const spec = readCurrentSpec(model.currentSpec);
  const kind = kindOf(model, element);
  if (!regulation || step === undefined || !load || !spec || !kind) return null;
  const powerFactor = normalisePowerFactor(pfText);
  const row = regulation.rows.find(
    ({ connection, element: of, powerFactors }) =>
      (connection === null || connection === model.connection) && of === kind && powerFactors.includes(powerFactor),
  );
  const limit = row && limitOf(row, load, spec, model.accuracyClass);
  return limit ? pointLimit(pointName(loadText, pfText, element), limit, step) : null;
}

/** In a single-phase meter the only element is all of them. */
function kindOf(model: VerificationModel, element: Element): LimitRow['element'] | null {
  if (model.phases === 1) return element === 'all' || element === 'A' ? 'balanced' : null;
  return element === 'all' ? 'balanced' : 'single';
}

function limitOf(row: LimitRow, load: LoadCurrent, spec: CurrentSpec, accuracyClass: string): string | null {
  const amps = ampsOf(load, spec);
  const most = parseDecimal(spec.imax);
  if (!amps || !most || compareDecimals(amps, most) > 0) return null;
  const band = row.bands.findLast(({ from }) => isAtLeast(amps, from, spec));
  return band?.limits[accuracyClass] ?? null;
}

function isAtLeast(amps: Decimal, from: string, spec: CurrentSpec): boolean {
  const bound = parseLoadCurrent(from);
  const boundAmps = bound && ampsOf(bound, spec);
  return boundAmps !== null && compareDecimals(amps, boundAmps) >= 0;
}
