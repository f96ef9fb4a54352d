import { unspaced } from '../../00-platform/index.js';
import type { CurrentSpec } from '../../11-arrival/index.js';
import { formatDecimal, multiplyDecimals, parseDecimal, type Decimal } from '../decimal.js';

const NAME = 'I(?:[-_.]?)(max|min|tr|b|n)';
const NUMBER = String.raw`(\d*\.?\d+)`;
const TIMES = '[*×x·∙]?';
const LOAD = new RegExp(String.raw`^${NUMBER}?(%?)${TIMES}${NAME}$`, 'i');
const SHARE = new RegExp(String.raw`^${NAME}[*×x·∙]${NUMBER}(%?)$`, 'i');
const FRACTION = new RegExp(String.raw`^(?:1[/⁄]${NUMBER}${NAME}|${NAME}[/⁄]${NUMBER})$`, 'i');
const AMPERES = new RegExp(String.raw`^${NUMBER}(m?)A$`, 'i');
/** What may stand before a load, and what the type's own current that some write behind its name. */
const AROUND = /^(?:I=|负载电流[=:]?|电流[=:]?)|[[(]\d+(?:\.\d+)?A[)\]]$|[()[\]]/gi;
const NAMES: Readonly<Record<string, LoadName>> = { max: 'Imax', min: 'Imin', tr: 'Itr', b: 'Ib', n: 'In' };
const ONE: Decimal = { units: 1, scale: 0 };
const PERCENT: Decimal = { units: 1, scale: 2 };
const MILLI: Decimal = { units: 1, scale: 3 };

type LoadName = 'Imax' | 'Imin' | 'Itr' | 'Ib' | 'In' | 'A';

/** A load current: a factor of one of the meter's named currents, or of 1 A. */
export interface LoadCurrent {
  readonly factor: Decimal;
  readonly name: LoadName;
}

/**
 * Reads a load current however rigs write it: `Imax`, `0.5Imax`, `1.0Ib`, `I max`, `100%Ib`, `0.5×Ib`, `Ib*0.5`, `Imax/2`, `10Itr`, or in
 * amperes `5A`; null of anything else.
 */
export function parseLoadCurrent(text: string): LoadCurrent | null {
  const plain = unspaced(text).replace(AROUND, '');
  const [matched, factor, percent, name] = LOAD.exec(plain) ?? [];
  if (matched !== undefined && !(percent === '%' && factor === undefined)) return named(name, factor, percent === '%');
  const [, sharedName, share, shareOf] = SHARE.exec(plain) ?? [];
  if (share !== undefined) return named(sharedName, share, shareOf === '%');
  const [fraction, below, nameBehind, nameBefore, under] = FRACTION.exec(plain) ?? [];
  if (fraction !== undefined) return named(nameBehind ?? nameBefore, inverse(below ?? under), false);
  const [, amperes, milli] = AMPERES.exec(plain) ?? [];
  const amps = amperes === undefined ? null : parseDecimal(amperes);
  return amps && { factor: milli === '' ? amps : multiplyDecimals(amps, MILLI), name: 'A' };
}

function named(name: string | undefined, factor: string | undefined, percent: boolean): LoadCurrent | null {
  const known = NAMES[name?.toLowerCase() ?? ''];
  const value = factor === undefined ? ONE : parseDecimal(factor);
  if (!known || !value || value.units === 0) return null;
  return { factor: percent ? multiplyDecimals(value, PERCENT) : value, name: known };
}

/** 1 divided by a number, as a decimal; not a number when it has no end. */
function inverse(below: string | undefined): string {
  const value = 1 / Number(below);
  return String(Math.round(value * 1000) / 1000 === value ? value : NaN);
}

/** One spelling for one load: `1.0Ib` is `Ib`, `.50imax` is `0.5Imax`. */
export function formatLoadCurrent({ factor, name }: LoadCurrent): string {
  const text = formatDecimal(factor);
  const short = factor.scale === 0 ? text : text.replace(/\.?0+$/, '');
  return short === '1' && name !== 'A' ? name : short + name;
}

/** The current in A, exactly; null when the meter type has no current of that name. Ib and In are one: the basic current. */
export function ampsOf(load: LoadCurrent, spec: CurrentSpec): Decimal | null {
  if (load.name === 'A') return load.factor;
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
    case 'A':
      return '1';
  }
}
