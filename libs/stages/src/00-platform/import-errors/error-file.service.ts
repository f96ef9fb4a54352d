import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { Files } from '../files/index.js';
import { byteOrderMark, csvLine, openRows } from '../rows/index.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { ImportErrorsReadModel, type RowError } from './import-errors.read-model.js';

/** What of an import its error file is made of. */
export interface ErrorFileSource {
  id: string;
  sha256: string;
  /** Null while the header has not been understood: then there are no rows either. */
  recognised: { header: readonly string[]; sheets?: readonly { at: number }[] } | null;
}

const reasonTitles: Readonly<Record<Language, string>> = { zh: '错误原因', en: 'Reason' };
const separators: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };

/** All bad rows in the columns of their own file and why, to be mended and brought again. */
@Injectable()
export class ErrorFile {
  constructor(
    private readonly files: Files,
    private readonly errors: ImportErrorsReadModel,
    private readonly corrections: CorrectionsRepository,
  ) {}

  /** Reads the file that was handed over once more, so that nothing of a row is lost. Blocks of CSV. */
  async *of(source: ErrorFileSource, language: Language): AsyncGenerator<string> {
    const { id, sha256, recognised } = source;
    const header = recognised?.header ?? [];
    const kept = header.map((_, at) => at).filter((at) => !isReason(header[at]));
    const own = kept.map((at) => header[at] ?? '');
    yield byteOrderMark + csvLine([...own, reasonTitles[language]]);
    if (!recognised) return;
    const rows = await openRows(this.files.pathOf(sha256));
    const mended = await this.corrections.overlay(id);
    let row = 0;
    for await (const block of rows.blocks(recognised.sheets?.map(({ at }) => at))) {
      if (block.first !== undefined) row = block.first - 1;
      let read = row;
      const listed = Array.from(block.rows, (cut) => mended(cut, ++read).cells());
      const bad = await this.errors.between(id, { after: row, last: row + listed.length }, language);
      const lines = listed.map((cells) => {
        const errors = bad.get(++row);
        return errors ? lineOf(cells, { kept, width: header.length }, errors, language) : '';
      });
      yield lines.join('');
    }
  }
}

const isReason = (title: string | undefined): boolean => Object.values(reasonTitles).includes(title?.trim() ?? '');

function lineOf(
  cells: readonly string[],
  { kept, width }: { kept: readonly number[]; width: number },
  errors: readonly RowError[],
  language: Language,
): string {
  const reason = errors.map(({ column, message }) => (column === null ? message : `${column}: ${message}`));
  const own = kept.map((at) => cells[at] ?? '');
  return csvLine([...own, ...cells.slice(width), reason.join(separators[language])]);
}
