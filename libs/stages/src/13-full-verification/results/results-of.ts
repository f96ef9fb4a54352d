import { DomainError } from '#libs/rules';

/** Largest number of results in one call. */
const most = 5000;

/**
 * Takes the items out of a call's body, unread; the body itself must be `{ results: [1–5000] }`. Out of it: the request keeps
 * its body to the end, and megabytes of items need not stay with it.
 */
export function resultsOf(body: unknown): unknown[] {
  const carrier = typeof body === 'object' && body !== null ? (body as { results?: unknown }) : {};
  const { results } = carrier;
  delete carrier.results;
  if (Array.isArray(results) && results.length >= 1 && results.length <= most) return results;
  const received = Array.isArray(results) ? results.length : typeof results;
  const fault = { pointer: '/results', code: 'results-list', params: { most }, received, expected: `1–${most}` };
  throw new DomainError('validation-failed', {}, [fault]);
}
