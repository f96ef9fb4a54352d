import { open } from 'node:fs/promises';
import { DomainError } from '#libs/rules';
import { csvRows } from './csv-rows.js';
import { formatOf, headBytes } from './file-signature.js';
import type { RowSource } from './row-source.js';
import { xlsxRows } from './xlsx-rows.js';

/** @throws DomainError with what is wrong with the file */
export async function openRows(path: string): Promise<RowSource> {
  const { bytes, head, tail } = await endsOf(path);
  if (bytes === 0) throw new DomainError('file-empty', {});
  return formatOf(head, tail) === 'zip' ? xlsxRows(path, bytes) : csvRows(path, bytes);
}

async function endsOf(path: string): Promise<{ bytes: number; head: Buffer; tail: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, headBytes);
    const [head, tail] = [Buffer.alloc(length), Buffer.alloc(length)];
    await file.read(head, 0, length, 0);
    await file.read(tail, 0, length, size - length);
    return { bytes: size, head, tail };
  } finally {
    await file.close();
  }
}
