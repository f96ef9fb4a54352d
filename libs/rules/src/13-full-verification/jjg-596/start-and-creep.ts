import { readCurrentSpec } from '../../11-arrival/index.js';
import { formatDecimal } from '../decimal.js';
import { ampsOf, parseLoadCurrent } from './load-current.js';
import { regulationOfModel } from './regulations.js';
import { isThreeWire, type VerificationModel } from './regulation.js';

/** Durations are no measured errors: binary floats do, and are shown with three decimals. */
const shown = (minutes: number): string => minutes.toFixed(3);

/** The load current that must start the meter, e.g. `0.005Ib`; null when the regulation sets none (JJG 596, start test). */
export function startCurrent(model: VerificationModel): string | null {
  const { connection } = model;
  if (connection !== 'direct' && connection !== 'ct') return null;
  return regulationOfModel(model)?.startCurrents[model.accuracyClass]?.[connection] ?? null;
}

/** Minutes within which the meter must start at its starting current: 1.2·60·1000/(C·m·U·I). Null when not set. */
export function startMinutes(model: VerificationModel): string | null {
  const load = startCurrent(model);
  const [parsed, spec] = [load === null ? null : parseLoadCurrent(load), readCurrentSpec(model.currentSpec)];
  const amps = parsed && spec && ampsOf(parsed, spec);
  return amps && shown((1.2 * 60 * 1000) / (pulsesPerAmpere(model) * Number(formatDecimal(amps))));
}

/**
 * Minutes that the creep test lasts at least at 115 % of the rated voltage, without current, during which at most one pulse
 * may come: K·10⁶/(C·m·Un·Imax). Null when not set.
 */
export function creepMinutes(model: VerificationModel): string | null {
  const factor = regulationOfModel(model)?.creepFactors[model.accuracyClass];
  const spec = readCurrentSpec(model.currentSpec);
  return factor === undefined || !spec
    ? null
    : shown((factor * 1_000_000) / (pulsesPerAmpere(model) * Number(spec.imax)));
}

/** C·m·U: m is 1 for a single phase, 3 with four wires, √3 with three. */
function pulsesPerAmpere(model: VerificationModel): number {
  const volts = Number(model.ratedVoltage);
  const m = model.phases === 1 ? 1 : isThreeWire(model) ? Math.sqrt(3) : 3;
  return Number(model.impPerKwh) * m * volts;
}
