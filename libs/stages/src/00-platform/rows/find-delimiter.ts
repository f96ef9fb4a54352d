const candidates = [',', '\t', ';', '|'] as const;

/** The character that parts the cells of a line: of the usual ones the most frequent outside of quotes; a comma when there is none. */
export function findDelimiter(text: string): string {
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const character of firstLine(text)) {
    if (character === '"') quoted = !quoted;
    const count = counts.get(character);
    if (!quoted && count !== undefined) counts.set(character, count + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The first line that is not blank. */
function firstLine(text: string): string {
  const first = text.search(/\S/);
  if (first < 0) return '';
  const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
  const length = text.slice(first).search(/[\r\n]/);
  return length < 0 ? text.slice(start) : text.slice(start, first + length);
}
