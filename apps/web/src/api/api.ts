import { preferences } from '../preferences/preferences.js';
import { session } from '../session/session.js';
import { apiClient, sendSignedIn, type ClientContext } from './client.js';
import { problemOf } from './problem.js';

const context: ClientContext = {
  token: () => session.get()?.token ?? null,
  language: () => preferences.get().language,
  signedInAgain: () => session.renewed(),
};

/** The one client of the console. */
export const api = apiClient(location.origin, context);

/** The data of an answer, or its problem thrown: what queries and mutations expect. */
export async function answerOf<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await call;
  if (!response.ok) throw await problemOf(response, error);
  return data as Exclude<Data, undefined>;
}

/** What a path answers, as it is. */
export async function fetched(path: string): Promise<Blob> {
  const response = await sendSignedIn(new Request(`${location.origin}${path}`), context);
  if (!response.ok) throw await problemOf(response, null);
  return response.blob();
}

/** Saves what a path answers as a file of the reader's machine. */
export async function download(path: string, fileName: string): Promise<void> {
  await saved(await sendSignedIn(new Request(`${location.origin}${path}`), context), fileName);
}

async function saved(response: Response, fileName: string): Promise<void> {
  if (!response.ok) throw await problemOf(response, null);
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves a printed paper, made for this body. */
export async function print(path: string, body: object, fileName: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const wanted = new Request(`${location.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  await saved(await sendSignedIn(wanted, context), fileName);
}

/** Hands a file over as it is. */
export async function upload<Answer>(path: string, file: Blob): Promise<Answer> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const wanted = new Request(`${location.origin}${path}`, { method: 'POST', headers, body: file });
  const response = await sendSignedIn(wanted, context);
  if (!response.ok) throw await problemOf(response, null);
  return (await response.json()) as Answer;
}

/** A key for one intention: sent again after a lost answer, it is carried out once. Works over plain http, too. */
export function intentionKey(): { 'Idempotency-Key': string } {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { 'Idempotency-Key': Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
