import type { CellValue } from 'exceljs';

/** From here on a spreadsheet has lost digits: it keeps fifteen. */
const firstInexact = 1e15;

/**
 * What a person would read in the cell, with one difference: a number of sixteen digits or more is written with its exponent,
 * so that a code that was typed as a number is recognised as damaged, not taken for digits that were never there.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return value.text;
  return 'result' in value ? cellText(value.result) : '';
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  return Math.abs(value) >= firstInexact ? value.toExponential().toUpperCase() : String(value);
}

/** The wall time of the cell; times of day are fractions of a day and come out some milliseconds off. */
function dateText(value: Date): string {
  const time = value.getTime();
  if (Number.isNaN(time)) return '';
  return new Date(Math.round(time / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
