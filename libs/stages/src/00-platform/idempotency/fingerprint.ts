import { createHash } from 'node:crypto';

/** What makes two requests the same. */
export interface Fingerprinted {
  method: string;
  /** Path and query. */
  path: string;
  contentType: string;
  body: unknown;
}

/** Passwords are left out: a hash of one is not to lie in the database. */
const withoutPasswords = (name: string, value: unknown): unknown => (/password/i.test(name) ? null : value);

/** A file that is uploaded is not read for this: what was in it is kept beside it, once its handler has read it. */
export function fingerprint({ method, path, contentType, body }: Fingerprinted): string {
  const hashed = contentType.startsWith('multipart/') ? '' : JSON.stringify([body], withoutPasswords);
  return `${method} ${path} ${createHash('sha256').update(hashed).digest('hex')}`;
}
