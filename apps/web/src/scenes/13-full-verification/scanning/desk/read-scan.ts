import { checkAssetNumber } from '#rules/11-arrival';

/** What was scanned or typed: a number of a meter, or why it is none. */
export type ScanRead =
  { kind: 'number'; assetNo: string } | { kind: 'empty' } | { kind: 'refused'; raw: string; digits: number };

/** Read as in files: full-width digits, groups, and what a scanner puts before a code are understood. */
export function readScan(text: string): ScanRead {
  const asset = checkAssetNumber(text, 'off');
  if (asset.kind === 'ok') return { kind: 'number', assetNo: asset.assetNo };
  const raw = asset.received.replace(/\s+/g, '');
  return raw === '' ? { kind: 'empty' } : { kind: 'refused', raw, digits: raw.length };
}
