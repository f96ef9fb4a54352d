import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.gen.js';

/** The API, typed by its own description. @param token asked for at each call, so that a new sign-in is used at once */
export function apiClient(origin: string, token: () => string | null): Client<paths> {
  const client = createClient<paths>({ baseUrl: origin });
  client.use({
    onRequest: ({ request }) => {
      const present = token();
      if (present !== null) request.headers.set('Authorization', `Bearer ${present}`);
      return request;
    },
  });
  return client;
}
