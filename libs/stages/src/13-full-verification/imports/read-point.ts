import { normalisePowerFactor, pointName, type Element } from '#rules/13-full-verification';

/** What the cells of a row say of its test point: its name, `Imax/1.0/all`, or why it cannot be told. */
export interface ReadPoint {
  name: string | null;
  faults: { column: string; value: string; code: string }[];
}

/** IABC: which phases are loaded. */
const elements: Readonly<Record<string, Element>> = {
  ...{ '': 'all', '0': 'all', '1': 'all', ABC: 'all', AC: 'all', L: 'all', 合元: 'all' },
  ...{ '2': 'A', '3': 'B', '4': 'C', A: 'A', B: 'B', C: 'C', A元: 'A', B元: 'B', C元: 'C' },
};
const load = /^(\d*\.?\d+)?\s*I(max|min|tr|b|n)$/i;
const powerFactor = /^(1(\.0+)?|0?\.\d+[LC])$/;

/** @param cells direction of power, phases, load current and power factor, without spaces around them */
export function readPoint([direction = '', phases = '', current = '', factor = '']: readonly string[]): ReadPoint {
  const element = elements[phases.toUpperCase()];
  const pf = normalisePowerFactor(factor);
  const faults: ReadPoint['faults'] = [];
  if (direction !== '' && direction !== '0') {
    faults.push({ column: 'BOTH_WAY_POWER_FLAG', value: direction, code: 'direction-not-taken' });
  }
  if (element === undefined) faults.push({ column: 'IABC', value: phases, code: 'phases-unreadable' });
  if (!load.test(current)) faults.push({ column: 'LOAD_CURRENT', value: current, code: 'load-unreadable' });
  if (!powerFactor.test(pf)) faults.push({ column: 'PF', value: factor, code: 'power-factor-unreadable' });
  const name = element === undefined || faults.length > 0 ? null : pointName(current, pf, element);
  return { name, faults };
}

const [zero, nine, point, minus, plus, bar] = [48, 57, 46, 45, 43, 124];
const longest = 200;

/** Whether a text is one decimal, or several joined by `|`. Runs a million times in a large import: no regular expression. */
export function areReadings(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  let digits = 0;
  let points = 0;
  for (let at = 0, start = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) digits++;
    else if (code === point && points === 0 && digits > 0) {
      points = 1;
      digits = 0;
    } else if (code === bar && digits > 0) {
      digits = 0;
      points = 0;
      start = at + 1;
    } else if ((code !== minus && code !== plus) || at !== start) return false;
  }
  return digits > 0;
}
