import { DomainError } from '#libs/rules';

/** Largest number of results in one call. */
const most = 5000;

/** The items of a call's body, unread; the body itself must be `{ results: [1–5000] }`. */
export function resultsOf(body: unknown): unknown[] {
  const results: unknown = typeof body === 'object' && body !== null && 'results' in body ? body.results : undefined;
  if (Array.isArray(results) && results.length >= 1 && results.length <= most) return results;
  const received = Array.isArray(results) ? results.length : typeof results;
  const fault = { pointer: '/results', code: 'results-list', params: { most }, received, expected: `1–${most}` };
  throw new DomainError('validation-failed', {}, [fault]);
}
