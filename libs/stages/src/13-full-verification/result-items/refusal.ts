/** Why an item of a call is not taken: a code with a text in both languages, and what the text speaks of. */
export interface Refusal {
  code: string;
  params: Record<string, unknown>;
  /** The text, when it is not the code's own. */
  text?: string;
}

/** A field that is not what it should be; `expected` is shown as it stands. */
export function invalidField(field: string, value: unknown, expected: string): Refusal {
  return { code: 'invalid-field', params: { field, value: shown(value), expected } };
}

/** Enough of a value to recognise it. */
function shown(value: unknown): string {
  if (value === undefined) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
