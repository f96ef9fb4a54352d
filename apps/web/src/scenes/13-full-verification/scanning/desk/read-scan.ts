import { normaliseCell } from '#rules/00-platform';

/** What was scanned or typed: a number of a meter, or why it is none. */
export type ScanRead =
  { kind: 'number'; assetNo: string } | { kind: 'empty' } | { kind: 'refused'; raw: string; digits: number };

/** Full-width digits of a Chinese input method count as digits; spaces inside, as people type them in groups, go. */
export function readScan(text: string): ScanRead {
  const raw = normaliseCell(text).replace(/\s+/g, '');
  if (raw === '') return { kind: 'empty' };
  return /^\d{22}$/.test(raw) ? { kind: 'number', assetNo: raw } : { kind: 'refused', raw, digits: raw.length };
}
