import { normaliseCell } from '#rules/00-platform';

/** 22 digits. Whether such a meter exists the server says. */
export function isAssetNumber(text: string): boolean {
  return /^\d{22}$/.test(text);
}

/** Where a search leads: 22 digits to a meter, whatever else to a batch; null of nothing. */
export function findPlace(typed: string): string | null {
  const text = normaliseCell(typed).replace(/\s+/g, '');
  if (text === '') return null;
  return isAssetNumber(text) ? `/meters/${text}` : `/batches/${encodeURIComponent(text)}`;
}
