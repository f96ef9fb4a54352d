import { readCurrentSpec, type CurrentSpec } from '../../11-arrival/index.js';
import { compareDecimals, parseDecimal, type Decimal } from '../decimal.js';
import { ampsOf, formatLoadCurrent, parseLoadCurrent, type LoadCurrent } from './load-current.js';
import { pointLimit, type PointLimit } from './point-limit.js';
import { regulationOfModel } from './regulations.js';
import type { Element, LimitRow, VerificationModel } from './regulation.js';

type Found = PointLimit | null;
type ByPowerFactor = Map<string, Partial<Record<Element, Found>>>;

/** More different spellings than any scheme has: a file of nonsense must not fill the memory. */
const MOST_KEPT = 100;
/** By load current, then by power factor: joining them to one key would cost more than all the rest of judging a point. */
const kept = new WeakMap<VerificationModel, Map<string, ByPowerFactor>>();

/**
 * The limit of basic error and the rounding step, in %, that the meter type's regulation sets for a test point; null when it
 * sets none (JJG 596, limits of basic error). Remembered for the model object: hand over the same one for the same type.
 */
export function findLimit(
  model: VerificationModel,
  loadCurrent: string,
  powerFactor: string,
  element: Element,
): PointLimit | null {
  const byElement = keptFor(model, loadCurrent, powerFactor);
  const known = byElement?.[element];
  if (known !== undefined) return known;
  const limit = lookUp(model, loadCurrent, powerFactor, element);
  if (byElement) byElement[element] = limit;
  return limit;
}

function keptFor(
  model: VerificationModel,
  loadCurrent: string,
  powerFactor: string,
): Partial<Record<Element, Found>> | null {
  const byLoad = kept.get(model) ?? new Map<string, ByPowerFactor>();
  if (byLoad.size === 0) kept.set(model, byLoad);
  const byPowerFactor = byLoad.get(loadCurrent) ?? new Map<string, Partial<Record<Element, Found>>>();
  const found = byPowerFactor.get(powerFactor);
  if (found) return found;
  if (byLoad.size >= MOST_KEPT || byPowerFactor.size >= MOST_KEPT) return null;
  const created: Partial<Record<Element, Found>> = {};
  byLoad.set(loadCurrent, byPowerFactor.set(powerFactor, created));
  return created;
}

/** `1` is `1.0`, `0.5l` and `0.5(L)` are `0.5L`. */
export function normalisePowerFactor(text: string): string {
  const plain = text.replace(/[\s()]/g, '').toUpperCase();
  return plain === '1' ? '1.0' : plain;
}

/** One name for one test point however rigs spell it, e.g. `Imax/1.0/all`. */
export function pointName(loadCurrent: string, powerFactor: string, element: Element): string {
  const load = parseLoadCurrent(loadCurrent);
  return `${load ? formatLoadCurrent(load) : loadCurrent}/${normalisePowerFactor(powerFactor)}/${element}`;
}

function lookUp(model: VerificationModel, loadText: string, pfText: string, element: Element): Found {
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
