import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { readUpload } from './read-upload.js';

/** What a form handed over, in one word: the boundary between its parts differs each time it is sent. */
export const receivedOf = (kind: string | null, fileName: string, sha256: string): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, fileName, sha256]))
    .digest('hex');

/** Reads what a request hands over again, only to compare it with what it handed over first. */
export async function readReceived(request: IncomingMessage): Promise<string> {
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/')) return hashOf(request);
  const { kind, fileName, kept } = await readUpload(request, ({ content }) => hashOf(content));
  return receivedOf(kind, fileName, kept);
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content.iterator({ destroyOnReturn: false })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
