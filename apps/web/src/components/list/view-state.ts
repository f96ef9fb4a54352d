/** What of an address is where one is, not what one looks at. */
const passing = ['cursor', 'view', 'files'];

/** Filters, order and columns of an address, always in one order: two addresses with one state show the same. */
export function viewState(parameters: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...parameters].filter(([name]) => !passing.includes(name) && !/Cursor$/.test(name)),
  );
  kept.sort();
  return kept.toString();
}

/** Whether two addresses show the same. */
export function sameView(first: string, second: string): boolean {
  return viewState(new URLSearchParams(first)) === viewState(new URLSearchParams(second));
}
