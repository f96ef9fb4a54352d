import { unspaced } from '../../00-platform/index.js';

const NAME = /^(?:COS[ΦØ∅]?|PF|功率因数)[=:]?/;
const REACTIVE = /^SIN[ΦØ∅]?[=:]?/;
const SIDES: Readonly<Record<string, 'L' | 'C'>> = {
  ...{ L: 'L', LAG: 'L', LAGGING: 'L', IND: 'L', 感: 'L', 感性: 'L', 滞后: 'L', 电感: 'L' },
  ...{ C: 'C', LEAD: 'C', LEADING: 'C', CAP: 'C', 容: 'C', 容性: 'C', 超前: 'C', 电容: 'C' },
};
const VALUE = /^\+?(0|1)?(?:\.(\d{1,6}))?$/;

/**
 * The power factor that a text says, `1.0`, `0.5L` or `0.8C`, however it is written: `1`, `1.00`, `cosφ=1.0`, `0.50L`, `L0.5`, `0.5（L）`,
 * `0.5感性`. Null of anything else; `0.5` alone says neither lagging nor leading, a sign says another direction.
 */
export function readPowerFactor(raw: string): string | null {
  const text = unspaced(raw)
    .toUpperCase()
    .replace(NAME, '')
    .replace(/[()[\]]/g, '');
  const [, before = '', number = '', after = ''] = /^([^\d.+-]*)([\d.+-]*)([^\d.+-]*)$/.exec(text) ?? [];
  const [, whole = '0', fraction = ''] = VALUE.exec(number) ?? [];
  if (number === '' || !VALUE.test(number) || (before !== '' && after !== '')) return null;
  const side = before + after === '' ? null : (SIDES[before + after] ?? 'unknown');
  const decimals = fraction.replace(/0+$/, '');
  if (side === 'unknown' || (whole === '1' && decimals !== '')) return null;
  if (whole === '1') return '1.0';
  return side === null || decimals === '' ? null : `0.${decimals}${side}`;
}

/** Whether a text speaks of reactive energy: `sinφ=1.0`. */
export const isReactiveFactor = (raw: string): boolean => REACTIVE.test(unspaced(raw).toUpperCase());
