const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MINUS = /[\u2010-\u2012\u2212\ufe63]/g;
const MARK_OF_TEXT = /^(?:="(.*)"|'(.*))$/s;
const CHINESE_NUMBER = /^[〇零一二三四五六七八九十]{1,3}$/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * A cell as every reader of values takes it: full-width and other compatible characters are the usual ones, all minus signs one,
 * marks that keep a number a text gone, as are spaces around it and characters that nobody sees.
 */
export function plainText(raw: string): string {
  const text = PLAIN.test(raw) ? raw : raw.replace(INVISIBLE, '').normalize('NFKC').replace(MINUS, '-').trim();
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const [, formula, quoted] = MARK_OF_TEXT.exec(text) ?? [];
  return (formula ?? quoted ?? text).trim();
}

/** The same without the blanks inside. */
export const unspaced = (raw: string): string => plainText(raw).replace(/\s+/g, '');

const NOTHING: ReadonlySet<string> = new Set([
  ...['', '/', '\\', '-', '--', '---', '—', '——', '–', '―', '*', '**', '.', '...', '~', '_'],
  ...['NULL', '(NULL)', '<NULL>', '[NULL]', '\\N', 'NIL', 'NONE', 'N/A', 'NA', '#N/A', 'NAN'],
  ...['无', '空', '暂无', '无数据', '未填'],
]);

/** Whether a cell says that there is no value: empty, or one of the marks that people and databases write for it. */
export const saysNothing = (raw: string): boolean => raw === '' || NOTHING.has(unspaced(raw).toUpperCase());

/** 三, 十二, 二十 … as digits; any other text as it is. */
export function withArabicDigits(text: string): string {
  if (!CHINESE_NUMBER.test(text)) return text;
  const digit = (character: string): number => Math.max(0, CHINESE_DIGITS.indexOf(character));
  const at = text.indexOf('十');
  if (at < 0) return Array.from(text, digit).join('');
  const tens = at === 0 ? 1 : digit(text.charAt(0));
  return String(tens * 10 + (at + 1 < text.length ? digit(text.charAt(at + 1)) : 0));
}
