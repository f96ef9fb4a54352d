import type { CurrentSpec } from '../../11-arrival/index.js';
import { formatDecimal, multiplyDecimals, parseDecimal, type Decimal } from '../decimal.js';

const LOAD = /^(\d*\.?\d+)?\s*(Imax|Imin|Itr|Ib|In)$/i;
const NAMES: Readonly<Record<string, LoadName>> = { imax: 'Imax', imin: 'Imin', itr: 'Itr', ib: 'Ib', in: 'In' };
const ONE: Decimal = { units: 1, scale: 0 };

type LoadName = 'Imax' | 'Imin' | 'Itr' | 'Ib' | 'In';

/** A load current as rigs write it: a factor of one of the meter's named currents. */
export interface LoadCurrent {
  readonly factor: Decimal;
  readonly name: LoadName;
}

/** Reads `Imax`, `0.5Imax`, `1.0Ib`, `0.05In`, `10Itr` …; null of anything else. */
export function parseLoadCurrent(text: string): LoadCurrent | null {
  const [matched, factorText, nameText] = LOAD.exec(text.trim()) ?? [];
  if (matched === undefined || nameText === undefined) return null;
  const factor = factorText === undefined ? ONE : parseDecimal(factorText);
  const name = NAMES[nameText.toLowerCase()];
  return factor && name ? { factor, name } : null;
}

/** One spelling for one load: `1.0Ib` is `Ib`, `.50imax` is `0.5Imax`. */
export function formatLoadCurrent({ factor, name }: LoadCurrent): string {
  const text = formatDecimal(factor);
  const short = factor.scale === 0 ? text : text.replace(/\.?0+$/, '');
  return short === '1' ? name : short + name;
}

/** The current in A, exactly; null when the meter type has no current of that name. Ib and In are one: the basic current. */
export function ampsOf(load: LoadCurrent, spec: CurrentSpec): Decimal | null {
  const text = namedCurrent(load.name, spec);
  const amps = text === null ? null : parseDecimal(text);
  return amps && multiplyDecimals(load.factor, amps);
}

function namedCurrent(name: LoadName, spec: CurrentSpec): string | null {
  switch (name) {
    case 'Imax':
      return spec.imax;
    case 'Ib':
    case 'In':
      return spec.kind === 'basic' ? spec.ib : null;
    case 'Imin':
      return spec.kind === 'transitional' ? spec.imin : null;
    case 'Itr':
      return spec.kind === 'transitional' ? spec.itr : null;
  }
}
