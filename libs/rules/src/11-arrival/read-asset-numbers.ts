import { checkAssetNumber, type AssetNumberCheck } from './check-asset-number.js';

/** What was pasted: numbers, each once, in their order; and what is none, with why. */
export interface AssetNumbersRead {
  assetNos: string[];
  faults: Extract<AssetNumberCheck, { kind: 'fault' }>[];
}

/**
 * Asset numbers 资产编号 out of whatever was pasted: a column or a block of cells, lines, commas; full-width digits, and spaces
 * within a number, are understood. The check digit is not looked at: whether there is such a meter the records say. What a
 * spreadsheet has damaged is told apart and never guessed.
 */
export function readAssetNumbers(text: string): AssetNumbersRead {
  const read: AssetNumbersRead = { assetNos: [], faults: [] };
  const seen = new Set<string>();
  for (const cell of text.split(/[\r\n\t,;，；、]+/).flatMap(partsOf)) {
    const checked = checkAssetNumber(cell, 'off');
    const received = checked.kind === 'ok' ? checked.assetNo : checked.received;
    if (received === '' || seen.has(received)) continue;
    seen.add(received);
    if (checked.kind === 'ok') read.assetNos.push(checked.assetNo);
    else read.faults.push(checked);
  }
  return read;
}

/** A cell is one number, however it is spaced out; or several beside one another. */
function partsOf(cell: string): string[] {
  const whole = cell.replace(/\s+/g, '');
  return checkAssetNumber(whole, 'off').kind === 'ok' ? [whole] : cell.split(/\s+/);
}
