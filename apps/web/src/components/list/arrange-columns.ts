/** What a list needs to know of a column to arrange it. */
export interface Arrangeable {
  key: string;
  /** Stays, whatever is chosen: what the row is. */
  always?: boolean;
  /** Only there when it is asked for. */
  offByDefault?: boolean;
}

/** The keys of the columns as they come when nobody has chosen. */
export function usualKeys(columns: readonly Arrangeable[]): string[] {
  return columns.filter(({ offByDefault }) => offByDefault !== true).map(({ key }) => key);
}

/**
 * The columns in the order of the chosen keys. Unknown keys are passed over, so that a link from another version still
 * opens; what must stay comes first when it was left out.
 */
export function arrangeColumns<Column extends Arrangeable>(
  columns: readonly Column[],
  chosen: readonly string[] | null,
): Column[] {
  const keys = chosen ?? usualKeys(columns);
  const found = keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const unique = [...new Set(found)];
  const missing = columns.filter((column) => column.always === true && !unique.includes(column));
  return [...missing, ...unique];
}

/** One place up or down in the list of all columns. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const to = at + by;
  const [from, other] = [items[at], items[to]];
  if (from === undefined || other === undefined) return [...items];
  return items.map((item, index) => (index === at ? other : index === to ? from : item));
}
