import { normaliseCell } from '#rules/00-platform';
import { plainAssetNumber } from '#rules/11-arrival';

/** Longest pause between two keys of a scanner, ms; people need some 80. */
const longestPause = 30;
/** Shorter than this it is somebody drumming on the keyboard. */
const shortest = 8;

export interface Key {
  key: string;
  /** When it was pressed, ms. */
  at: number;
  /** Whether an input method is putting a word together, as with pinyin. */
  composing: boolean;
}

/** Tells a barcode scanner, which types faster than anybody and ends with Enter or Tab, from a person. */
export class ScanBurst {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  /** @returns what was scanned when this key ends it, else null */
  feed({ key, at, composing }: Key): string | null {
    const pause = at - this.last;
    this.last = at;
    if (composing) this.text = '';
    else if (key === 'Enter' || key === 'Tab') return this.end(pause);
    else if (Array.from(key).length === 1) this.text = pause <= longestPause ? this.text + key : key;
    return null;
  }

  /** Whether this key would be the first of a burst. */
  get fresh(): boolean {
    return Array.from(this.text).length <= 1;
  }

  private end(pause: number): string | null {
    const scanned = plainAssetNumber(normaliseCell(this.text));
    this.text = '';
    return pause <= longestPause && scanned.length >= shortest ? scanned : null;
  }
}
