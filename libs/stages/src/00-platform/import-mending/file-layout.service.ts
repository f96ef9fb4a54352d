import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { Files } from '../files/index.js';
import { layoutOf } from '../file-recognition/index.js';
import { ImportKinds } from '../import-kinds/index.js';
import { ImportsRepository } from '../imports/index.js';
import { openRows, type RowSource } from '../rows/index.js';
import type { FileLayout } from './mending.dto.js';

const mostRows = 30;
const mostColumns = 500;
const mostCharacters = 80;

/** The first rows of a stored file and what its columns could be: what a mapping is made from. */
@Injectable()
export class FileLayouts {
  constructor(
    private readonly transaction: Transaction,
    private readonly imports: ImportsRepository,
    private readonly files: Files,
    private readonly kinds: ImportKinds,
  ) {}

  /** @param headerAt which row is the header, counted from 0; the one with the most titles unless told */
  async of(importId: string, headerAt: number | null): Promise<FileLayout> {
    const { sha256, kind, fileName } = await this.imports.one(this.transaction.manager, importId);
    const rows = await rowsToLookAt(await openRows(this.files.pathOf(sha256)));
    const shown = rows.map((cells) => cells.slice(0, mostColumns).map((cell) => cell.slice(0, mostCharacters)));
    const at = headerAt ?? headerOf(shown);
    const header = shown[at];
    if (!header) throw new DomainError('not-found', { what: 'file', id: fileName });
    return { kind, headerAt: at, rows: shown, kinds: this.kinds.all.map((known) => layoutOf(known, header)) };
  }
}

/** A short file may come in two blocks, its last line in the second. */
async function rowsToLookAt(source: RowSource): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const block of source.blocks([await fullestSheet(source)])) {
    for (const row of block.rows) {
      rows.push(row.cells());
      if (rows.length === mostRows) return rows;
    }
  }
  return rows;
}

/** The place of the sheet that a mapping is made for: of those that are not hidden the one with the most rows. */
async function fullestSheet(source: RowSource): Promise<number> {
  const filled = (await source.tops()).map(({ hidden, rows }) => (hidden ? -1 : rows.length));
  return filled.indexOf(Math.max(...filled));
}

/** Texts, and different ones, stand over columns: the row that has most of them. */
function headerOf(rows: readonly (readonly string[])[]): number {
  const titles = rows.map((cells) => {
    const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/^[\d\s.,:/-]+$/.test(cell));
    return new Set(texts).size;
  });
  return Math.max(0, titles.indexOf(Math.max(0, ...titles)));
}
