const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．－＋｜]/g;
const AROUND = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g;

/**
 * What people meant by a cell: full-width digits and letters (and the point, signs and bar between numbers) become
 * half-width, and spaces around it go, the full-width and the invisible ones too. Nothing inside is removed.
 */
export function normaliseCell(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw
    .replace(AROUND, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
