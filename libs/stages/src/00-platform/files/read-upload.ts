import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { storableText } from '#libs/persistence';
import { DomainError } from '#libs/rules';

/** A file as a form hands it over; `kind` when its field came first. */
export interface IncomingFile {
  content: Readable;
  name: string;
  kind: string | null;
}

export interface Upload<T> {
  kind: string | null;
  fileName: string;
  kept: T;
}

/**
 * Reads a form with the fields `kind` (may be left out) and `file`, in either order.
 * @param keep is given the file while it comes in
 */
export async function readUpload<T>(
  request: IncomingMessage,
  keep: (file: IncomingFile) => Promise<T>,
): Promise<Upload<T>> {
  const form = formOf(request);
  let kind: string | null = null;
  let file: { fileName: string; kept: Promise<T> } | undefined;
  form.on('field', (name, value) => {
    if (name === 'kind' && value !== '') kind = value;
  });
  form.on('file', (field, content, { filename }) => {
    // A form that ends early makes an error of its part at any time, also when nobody reads that yet, or any more.
    content.on('error', () => undefined);
    if (field !== 'file' || file) {
      content.resume();
      return;
    }
    const fileName = plainName(filename);
    const kept = keep({ content, name: fileName, kind });
    kept.catch((error: unknown) => form.destroy(error instanceof Error ? error : new Error(String(error))));
    file = { fileName, kept };
  });
  const fault = await feed(request, form);
  if (!file) throw fault === null ? new DomainError('file-missing', {}) : malformed(fault);
  const kept = await file.kept;
  if (fault !== null) throw malformed(fault);
  return { kind, fileName: file.fileName, kept };
}

/**
 * Gives the form what comes in, up to its end (null) or to what is wrong. The request itself is never destroyed: its rest is
 * read over, so that the answer gets through.
 */
async function feed(request: IncomingMessage, form: busboy.Busboy): Promise<Error | null> {
  const fault = await new Promise<Error | null>((resolve) => {
    form.on('error', resolve);
    form.once('close', () => resolve(null));
    request.on('error', resolve);
    request.once('close', () => resolve(request.complete ? null : new Error('the connection ended')));
    request.pipe(form);
  });
  if (fault !== null) {
    request.unpipe(form);
    form.destroy(fault);
    request.resume();
  }
  return fault;
}

function formOf(request: IncomingMessage): busboy.Busboy {
  try {
    const limits = { files: 2, fields: 20, fieldSize: 1000 };
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch (error) {
    throw malformed(error);
  }
}

const malformed = (error: unknown): DomainError =>
  new DomainError('malformed', { because: error instanceof Error ? error.message : String(error) });

/** Some browsers send a whole path. */
function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  return Array.from(storableText(last)).slice(0, 200).join('');
}
