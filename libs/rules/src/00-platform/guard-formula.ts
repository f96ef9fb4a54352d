/** What a spreadsheet skips at the beginning of a cell before it looks for a formula. */
const skipped = String.raw`[\s\u0000-\u001f\u200b\u2060\ufeff]*`;
/** Signs that begin a formula, also in full width: an input method turns them, and some spreadsheets take them as they are. */
const begins = String.raw`(?:${skipped}[=+\-@＝＋－＠﹢﹣﹦−]|[\t\r\n])`;
const formula = new RegExp(`^${begins}`);
/** A text that has the guard of its own accord gets another, so that taking one off gives back what was. */
const hasGuard = new RegExp(`^'+${begins}`);
const plainNumber = /^[+-]?[\d.]+(?:\|[+-]?[\d.]+)*$/;

/** A text as it may stand in a CSV file: what a spreadsheet would compute is behind an apostrophe, numbers are as they are. */
export function guardFormula(text: string): string {
  return (formula.test(text) && !plainNumber.test(text)) || hasGuard.test(text) ? `'${text}` : text;
}

/** Takes off what `guardFormula` puts on, and nothing else. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 39 && hasGuard.test(text) ? text.slice(1) : text;
}
