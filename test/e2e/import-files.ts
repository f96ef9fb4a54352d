import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Requests, TestApp } from '#libs/testing';
import { projectRoot } from '#libs/config';

/** What GET /imports/{id} answers. */
export interface ImportState {
  id: string;
  kind: string;
  state: string;
  rows: number;
  newRows: number;
  duplicateRows: number;
  changedRows: number;
  errorRows: number;
  structuralErrors: { code: string; message: string; column: string | null }[];
  notices: { code: string; message: string; rows: number }[];
  recognised: {
    format: string;
    encoding: string;
    columns: { column: string; title: string }[];
    profile: string | null;
  };
}

export interface RowErrors {
  items: {
    row: number;
    sheet: string | null;
    column: string | null;
    value: string;
    rule: string;
    message: string;
    hint: string | null;
  }[];
  nextCursor: string | null;
}

/** A file of test/fixtures/imports. */
export const fixture = (path: string): Promise<Buffer> => readFile(join(projectRoot(), 'test/fixtures/imports', path));

/** Uploads, waits for the check, and gives what it found. */
export async function check(
  app: TestApp,
  by: Requests,
  file: { kind?: string; content: Buffer | string; name?: string },
): Promise<ImportState> {
  const request = by.post('/imports');
  if (file.kind !== undefined) void request.field('kind', file.kind);
  const content = typeof file.content === 'string' ? Buffer.from(file.content) : file.content;
  const { body, headers } = await request.attach('file', content, file.name ?? '文件.csv').expect(202);
  expect(headers['location']).toMatch(/^\/api\/v1\/jobs\/[0-9a-f-]{36}$/);
  await app.drained({ tolerateFailures: true });
  return stateOf(by, (body as { id: string }).id);
}

export async function stateOf(by: Requests, id: string): Promise<ImportState> {
  return (await by.get(`/imports/${id}`).expect(200)).body as ImportState;
}

export async function commit(
  app: TestApp,
  by: Requests,
  id: string,
  wish: { mode: string; reason?: string } = { mode: 'all-or-nothing' },
): Promise<ImportState> {
  await by.post(`/imports/${id}/commit`).send(wish).expect(202);
  await app.drained({ tolerateFailures: true });
  return stateOf(by, id);
}

export async function errorsOf(by: Requests, id: string): Promise<RowErrors['items']> {
  return ((await by.get(`/imports/${id}/errors?limit=1000`).expect(200)).body as RowErrors).items;
}

/** The file of bad rows as text, its byte order mark checked and taken off. */
export async function errorFileOf(by: Requests, id: string): Promise<string> {
  const { text, headers } = await by.get(`/imports/${id}/errors?format=csv`).expect(200);
  expect(headers['content-type']).toContain('text/csv');
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
}

/** A workbook of one sheet; numbers stay numbers. */
export async function workbook(rows: (string | number | Date)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
