import { parseInstant } from '#libs/rules';
import { findPerson } from '#rules/00-platform';
import {
  canonicalPoint,
  parseLoadCurrent,
  pointName,
  readPhases,
  readReadings,
  type TestPoint,
  type VerificationModel,
} from '#rules/13-full-verification';
import type { KnownStaff } from '#stages/00-platform/reference';
import type { GivenMeasurement } from './check-measurements.dto.js';
import type { MeasurementRow } from './check-measurements.repository.js';

/** Why a measurement is not taken, and the field that it is about. */
export interface MeasurementFault {
  code: string;
  params: Record<string, unknown>;
  field: keyof GivenMeasurement;
}

/** What measurements on a rig are read against. */
export interface MeasurementContext {
  positions: number;
  staff: ReadonlyMap<string, KnownStaff>;
  /** The meter types that the rigs verify: a check meter is measured where they are. */
  models: readonly VerificationModel[];
  now: Date;
}

/** Reads a measurement of a check meter by the same readers as results are read. */
export function readMeasurement(
  given: GivenMeasurement,
  context: MeasurementContext,
): MeasurementRow | MeasurementFault {
  const { checkMeterNo, position, verifierCode } = given;
  const fault = (code: string, params: Record<string, unknown>, field: keyof GivenMeasurement): MeasurementFault => ({
    ...{ code, params, field },
  });
  const measuredAt = parseInstant(given.measuredAt);
  if (!measuredAt) return fault('malformed', { field: 'measuredAt' }, 'measuredAt');
  if (measuredAt > context.now) return fault('measured-in-future', {}, 'measuredAt');
  const { positions } = context;
  if (position > positions) return fault('position-out-of-range', { position, positions }, 'position');
  const verifier = findPerson(verifierCode, context.staff);
  if (verifier.kind !== 'one') return fault('verifier-unknown', { verifierCode }, 'verifierCode');
  const readings: string[] = [];
  for (const value of given.readings) {
    const read = readReadings(value, 1);
    if (read.kind !== 'ok') return fault('reading-not-decimal', { value }, 'readings');
    readings.push(read.value);
  }
  const point = pointOf(given, context.models);
  if (point === null) {
    const { loadCurrent, powerFactor, element = 'all' } = given;
    return fault('unknown-test-point', { point: `${loadCurrent}/${powerFactor}/${element}` }, 'loadCurrent');
  }
  return { checkMeterNo, position, point, readings: readings.join('|'), measuredAt, verifierId: verifier.thing.id };
}

/** The point by its name, if some type has a limit there; amperes only where all types that have one call it the same. */
function pointOf(given: GivenMeasurement, models: readonly VerificationModel[]): string | null {
  const { loadCurrent, powerFactor } = given;
  const [load, element] = [parseLoadCurrent(loadCurrent), readPhases(given.element ?? 'all')];
  if (!load || element === null) return null;
  const point: TestPoint = { loadCurrent, powerFactor, element };
  const names = new Set(models.flatMap((model) => canonicalPoint(model, point) ?? []));
  const [only] = names;
  if (only === undefined) return null;
  if (load.name !== 'A') return pointName(loadCurrent, powerFactor, element);
  return names.size === 1 ? only : null;
}
