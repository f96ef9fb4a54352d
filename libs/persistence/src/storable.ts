const unstorable = /\0|\p{Surrogate}/gu;

/** A text as PostgreSQL can keep it: a NUL or half a character becomes the mark for what cannot be read. */
export const storableText = (text: string): string => text.replace(unstorable, '\uFFFD');

/** The same for everything in a value that is kept as JSON. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part === 'string') return storableText(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [storableText(key), inner as unknown]));
  });
}
