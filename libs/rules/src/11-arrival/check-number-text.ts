import { normaliseCell } from '../00-platform/index.js';

/** A number that is a name: of a batch, a task, a box, a pile, an address. */
export type NumberTextCheck =
  | { kind: 'ok'; text: string; doubtful: boolean }
  | { kind: 'fault'; code: 'excel-damaged'; received: string; how: 'scientific-notation' | 'digits-lost' };

/** As spreadsheets show a long figure; a code of letters and digits has no sign in it. */
const SCIENTIFIC = /^[+-]?\d+(?:\.\d*)?E\+\d+$/i;
const FLOAT = /^(\d+)\.0+$/;
/** A spreadsheet keeps fifteen digits, and fills up with zeros. */
const FILLED_UP = /^[1-9]\d{14}0{2,}$/;
const KEPT = 15;

/**
 * Whether a cell is a number as it was given 编号. One that a spreadsheet has damaged is told apart and never guessed. A `.0` that
 * cost nothing is read without it. Fifteen digits and nothing but zeros after them may be damage: such a number is taken, and is
 * doubtful.
 */
export function checkNumberText(raw: string): NumberTextCheck {
  const received = normaliseCell(raw);
  if (SCIENTIFIC.test(received)) return { kind: 'fault', code: 'excel-damaged', received, how: 'scientific-notation' };
  const digits = FLOAT.exec(received)?.[1];
  if (digits === undefined) return { kind: 'ok', text: received, doubtful: FILLED_UP.test(received) };
  const lost = !Number.isSafeInteger(Number(digits)) || (digits.length > KEPT && digits.endsWith('0'));
  if (lost) return { kind: 'fault', code: 'excel-damaged', received, how: 'digits-lost' };
  return { kind: 'ok', text: digits, doubtful: false };
}
