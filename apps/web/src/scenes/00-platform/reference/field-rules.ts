import type { Rule } from 'antd/es/form/index.js';
import type { Texts } from '../../../texts/zh.js';

/** The same rules as the server's, told before it is asked. */
export const required = (t: Texts): Rule => ({ required: true, whitespace: true, message: t.edit.required });

export const codeRules = (t: Texts): Rule[] => [
  required(t),
  { pattern: /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u, message: t.edit.codePattern },
];

/** A number above zero with at most nine digits before the point and six behind it. */
export const quantityRules = (t: Texts): Rule[] => [
  required(t),
  { pattern: /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/, message: t.edit.aboveZero },
];
