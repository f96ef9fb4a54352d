import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.gen.js';

/** What the client asks at each call, so that a new sign-in or language is used at once. */
export interface ClientContext {
  token: () => string | null;
  language: () => string;
  /** Resolves when somebody has signed in again; rejects when they would rather not. */
  signedInAgain: () => Promise<void>;
}

const signInPath = '/api/v1/auth/login';

/**
 * The API, typed by its own description. A request that met an ended session waits for the next sign-in and is sent again,
 * so that nobody loses what they were about to do.
 */
export function apiClient(origin: string, context: ClientContext): Client<paths> {
  return createClient<paths>({ baseUrl: origin, fetch: (request) => sendSignedIn(request, context) });
}

/** As the client sends it; also for downloads, which are not JSON. */
export async function sendSignedIn(request: Request, context: ClientContext): Promise<Response> {
  const response = await fetch(dressed(request, context));
  if (response.status !== 401 || new URL(request.url).pathname === signInPath) return response;
  await context.signedInAgain();
  return fetch(dressed(request, context));
}

function dressed(request: Request, context: ClientContext): Request {
  const copy = request.clone();
  const token = context.token();
  if (token !== null) copy.headers.set('Authorization', `Bearer ${token}`);
  copy.headers.set('Accept-Language', context.language());
  return copy;
}
