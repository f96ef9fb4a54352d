/** A server in trouble: what the console asks for in place of answers. */
const problem = (status, code, title) => (route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: `/problems/${code}`, title, status, code, requestId: 'request-of-the-test' }),
  });

const failures = {
  broken: problem(500, 'unexpected', '500'),
  refused: problem(403, 'not-permitted', '403'),
  unreachable: (route) => route.abort('connectionfailed'),
};

/** Chromium tells of every answer like this. */
export const told = /Failed to load resource: (the server responded with a status of (500|403)|net::ERR_)/;

export async function breakServer(page, failure) {
  await page.route('**/api/v1/**', failures[failure]);
  // As if the clock ran faster: a line that is lost is tried again after a while.
  if (failure === 'unreachable') await page.addInitScript(hurry);
}

function hurry() {
  const wait = window.setTimeout.bind(window);
  window.setTimeout = (work, milliseconds = 0, ...rest) => wait(work, Math.min(milliseconds, 50), ...rest);
}
