import { normaliseCell } from '#rules/00-platform';
import { isAssetNumber } from '../find-place.js';

/** Something that can be gone to. */
export interface PaletteEntry {
  path: string;
  label: string;
  /** What it is: a screen, a batch, something looked at before. */
  kind: 'screen' | 'meter' | 'batch' | 'recent';
}

/** The entries whose label has every word that was typed, in their own order; whatever the case. */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = normaliseCell(typed).toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

/** A number leads to its meter or to the meters that begin with it, whatever else might be a batch. */
export function placesOf(typed: string): PaletteEntry[] {
  const text = normaliseCell(typed).replace(/\s+/g, '');
  if (text === '') return [];
  if (isAssetNumber(text)) return [{ path: `/meters/${text}`, label: text, kind: 'meter' }];
  const batches: PaletteEntry = { path: `/batches?number=${encodeURIComponent(text)}`, label: text, kind: 'batch' };
  if (!/^\d{4,}$/.test(text)) return [batches];
  return [batches, { path: `/meters?assetNo=${text}`, label: text, kind: 'meter' }];
}
