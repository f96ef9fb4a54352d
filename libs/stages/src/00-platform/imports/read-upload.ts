import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
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
    if (field !== 'file' || file) {
      content.resume();
      return;
    }
    const fileName = plainName(filename);
    const kept = keep({ content, name: fileName, kind });
    // What went wrong is told below; the rest of the request is read over, so that the answer gets through.
    kept.catch(() => content.resume());
    file = { fileName, kept };
  });
  const [read] = await Promise.allSettled([pipeline(request, form)]);
  if (!file) throw read.status === 'rejected' ? malformed(read.reason) : new DomainError('file-missing', {});
  const kept = await file.kept;
  if (read.status === 'rejected') throw malformed(read.reason);
  return { kind, fileName: file.fileName, kept };
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
  return (name ?? '').split(/[\\/]/).at(-1)?.slice(0, 200) ?? '';
}
