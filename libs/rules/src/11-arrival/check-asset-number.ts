import { plainText } from '../00-platform/index.js';

/** The setting of the check digit: refuse a wrong one, accept it with a warning, or do not look. */
export type CheckDigitMode = 'on' | 'warn' | 'off';

export type AssetNumberCheck =
  | { kind: 'ok'; assetNo: string; warning?: 'wrong-check-digit'; expectedCheckDigit?: number }
  | { kind: 'fault'; code: 'empty'; received: string }
  | { kind: 'fault'; code: 'excel-damaged'; received: string; how: 'scientific-notation' | 'digits-lost' }
  | { kind: 'fault'; code: 'not-22-digits'; received: string; length: number }
  | { kind: 'fault'; code: 'wrong-check-digit'; received: string; expectedCheckDigit: number };

const DIGITS_22 = /^\d{22}$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d*)?e\+?\d+$/i;
const FLOAT_22 = /^\d{22}\.0*$/;
/** What a scanner puts before a code (AIM `]C1`, `]Q1` …), and what people write before a number; Code 39 ends in stars. */
const AROUND =
  /^\][A-Za-z]\d|^(?:资产编号|资产号|条形码|条码|表号|S\/?N|NO\.?)\s*[:#]?\s*|^[*"“”‘’`']+|[*"“”‘’`';,]+$/gi;
const GROUPED = /^\d[\d\s-]*\d$/;
/** A double shows 15 digits: of 22 the last seven become zeros. */
const SEVEN_LOST = /^\d{15}0{7}$/;

/**
 * Whether a cell is an asset number 资产编号: 22 digits, the last a GS1 check digit. Full-width digits, spaces around and
 * between groups, marks of a text (`="…"`, `'…`) and the prefix of a scanner are no part of it. A number that a spreadsheet has damaged is told apart, whatever the mode, and never guessed: 15 digits and seven
 * zeros are damage unless the check digit fits.
 */
export function checkAssetNumber(raw: string, mode: CheckDigitMode): AssetNumberCheck {
  const received = DIGITS_22.test(raw) ? raw : bareNumber(raw);
  if (received === '') return { kind: 'fault', code: 'empty', received };
  if (!DIGITS_22.test(received)) return refuse(received);
  const expectedCheckDigit = gs1CheckDigit(received);
  if (received.charCodeAt(21) - 48 === expectedCheckDigit) return { kind: 'ok', assetNo: received };
  if (SEVEN_LOST.test(received)) return { kind: 'fault', code: 'excel-damaged', received, how: 'digits-lost' };
  switch (mode) {
    case 'on':
      return { kind: 'fault', code: 'wrong-check-digit', received, expectedCheckDigit };
    case 'warn':
      return { kind: 'ok', assetNo: received, warning: 'wrong-check-digit', expectedCheckDigit };
    case 'off':
      return { kind: 'ok', assetNo: received };
  }
}

/** Without the marks around it, and in one piece when blanks or hyphens part its digits into groups. */
function bareNumber(raw: string): string {
  const text = plainText(raw).replace(AROUND, '').replace(AROUND, '').trim();
  const joined = text.replace(/[\s-]+/g, '');
  return GROUPED.test(text) && joined.length === 22 ? joined : text;
}

/** The asset number that a text is, whatever marks stand around it; any other text as it stands: it names no meter. */
export function plainAssetNumber(raw: string): string {
  const asset = checkAssetNumber(raw, 'off');
  return asset.kind === 'ok' ? asset.assetNo : raw;
}

/** GS1 mod 10 over the first 21 digits: weights 3, 1, 3 … from the right. What follows the 21 is not looked at. */
export function gs1CheckDigit(first21: string): number {
  let sum = 0;
  for (let index = 0; index < 21; index++) sum += (first21.charCodeAt(index) - 48) * (index % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

function refuse(received: string): AssetNumberCheck {
  if (SCIENTIFIC.test(received)) {
    return { kind: 'fault', code: 'excel-damaged', received, how: 'scientific-notation' };
  }
  if (FLOAT_22.test(received)) return { kind: 'fault', code: 'excel-damaged', received, how: 'digits-lost' };
  return { kind: 'fault', code: 'not-22-digits', received, length: received.length };
}
