import { open } from 'node:fs/promises';
import { DomainError } from '#libs/rules';
import { csvRows } from './csv-rows.js';
import type { RowSource } from './row-source.js';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is, is told by its first bytes, whatever its name. @throws DomainError with what is wrong with the file */
export async function openRows(path: string): Promise<RowSource> {
  const { bytes, head } = await headOf(path);
  if (bytes === 0) throw new DomainError('file-empty', {});
  const begins = (signature: number[]): boolean => signature.every((byte, at) => head[at] === byte);
  if (begins(compoundFile)) throw new DomainError('old-workbook', {});
  if (!begins(zip)) return csvRows(path, bytes);
  // What reads workbooks takes a sixth of the idle server's memory: only once somebody brings one.
  const { xlsxRows } = await import('./xlsx-rows.js');
  return xlsxRows(path, bytes);
}

async function headOf(path: string): Promise<{ bytes: number; head: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return { bytes: size, head: buffer };
  } finally {
    await file.close();
  }
}
