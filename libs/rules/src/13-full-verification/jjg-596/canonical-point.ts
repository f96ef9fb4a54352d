import { readCurrentSpec, type CurrentSpec } from '../../11-arrival/index.js';
import { compareDecimals, parseDecimal, type Decimal } from '../decimal.js';
import { findLimit, pointName } from './find-limit.js';
import { ampsOf, formatLoadCurrent, parseLoadCurrent, type LoadCurrent } from './load-current.js';
import type { VerificationModel } from './regulation.js';
import type { TestPoint } from './test-point.js';
import { usualTestPoints } from './usual-test-points.js';

const kept = new WeakMap<VerificationModel, Map<string, string | null>>();

/**
 * The one name that a test point has for a meter type, e.g. `Ib/1.0/all` for `5A` of a meter of 5(60)A; null when the regulation
 * sets this type no limit there. Of a single-phase meter the only element is all of them. Remembered for the model's object.
 */
export function canonicalPoint(
  model: VerificationModel,
  { loadCurrent, powerFactor, element }: TestPoint,
): string | null {
  const names = kept.get(model) ?? new Map<string, string | null>();
  kept.set(model, names);
  const given = `${loadCurrent}/${powerFactor}/${element}`;
  const known = names.get(given);
  if (known !== undefined) return known;
  const limit = findLimit(model, loadCurrent, powerFactor, element);
  const only = model.phases === 1 ? 'all' : element;
  const name = limit ? pointName(loadOf(model, loadCurrent), powerFactor, only) : null;
  if (names.size < MOST_NAMES) names.set(given, name);
  return name;
}

const MOST_NAMES = 5000;

/** A load that is as large as one of the usual ones has its name; amperes are else a multiple of the basic or transitional current. */
function loadOf(model: VerificationModel, text: string): string {
  const [load, spec] = [parseLoadCurrent(text), readCurrentSpec(model.currentSpec)];
  const amps = load && spec && ampsOf(load, spec);
  if (!load || !spec || !amps) return text;
  const usual = usualTestPoints(model).find(({ loadCurrent }) => isSame(parseLoadCurrent(loadCurrent), amps, spec));
  if (usual) return usual.loadCurrent;
  return load.name === 'A' ? multipleOf(model, amps, spec) : formatLoadCurrent(load);
}

function isSame(load: LoadCurrent | null, amps: Decimal, spec: CurrentSpec): boolean {
  const of = load && ampsOf(load, spec);
  return of !== null && compareDecimals(of, amps) === 0;
}

function multipleOf(model: VerificationModel, amps: Decimal, spec: CurrentSpec): string {
  const name = spec.kind === 'transitional' ? 'Itr' : model.connection === 'ct' ? 'In' : 'Ib';
  const base = parseDecimal(spec.kind === 'transitional' ? spec.itr : spec.ib);
  if (!base) return formatLoadCurrent({ factor: amps, name: 'A' });
  const ratio = Number(amps.units) / 10 ** amps.scale / (Number(base.units) / 10 ** base.scale);
  const factor = parseDecimal(String(Math.round(ratio * 10_000) / 10_000));
  const load: LoadCurrent | null = factor && { factor, name };
  // A ratio without end, as of 1 A to 1.5 A, has no name but its amperes.
  return load && isSame(load, amps, spec) ? formatLoadCurrent(load) : formatLoadCurrent({ factor: amps, name: 'A' });
}
