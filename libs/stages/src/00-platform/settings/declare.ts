import type { Shape } from './shape.js';

/** A setting as people read it: what it is called, what it decides, what may be entered. */
export interface Declaration {
  shape: Shape;
  title: { zh: string; en: string };
  rule: { zh: string; en: string };
}

/** One line a part: shape, title and rule in Chinese and English. */
export const declared = (shape: Shape, title: [string, string], rule: [string, string]): Declaration => ({
  shape,
  title: { zh: title[0], en: title[1] },
  rule: { zh: rule[0], en: rule[1] },
});
