import { normaliseCell } from '#rules/00-platform';
import { parseDecimal, readBlock } from '#rules/13-full-verification';

/** What was typed or pasted: readings, or the first thing that is none. */
export type ReadingsRead = { kind: 'ok'; readings: string[] } | { kind: 'fault'; received: string } | { kind: 'empty' };

const plain = /^[-+]?\d+(\.\d+)?$/;

/** Readings as people paste them from a spreadsheet, a row or a column of cells, or type them apart by spaces. */
export function readReadings(text: string): ReadingsRead {
  const cells = readBlock(text)
    .flat()
    .flatMap((cell) => cell.split(/[\s|;；、]+/))
    .map(normaliseCell)
    .filter((cell) => cell !== '');
  if (cells.length === 0) return { kind: 'empty' };
  const odd = cells.find((cell) => !plain.test(cell) || !parseDecimal(cell));
  return odd === undefined ? { kind: 'ok', readings: cells } : { kind: 'fault', received: odd };
}
