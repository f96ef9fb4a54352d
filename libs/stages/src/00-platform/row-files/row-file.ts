import type { Language } from '#libs/http';
import type { ExportColumn } from '../export-lists/index.js';
import { openCsvFile } from './csv-file.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that takes rows as they come; nothing of it stays in memory. */
export interface RowFile<Row> {
  write: (rows: readonly Row[]) => Promise<void>;
  /** Resolves when all of it is on the disk. */
  close: () => Promise<void>;
}

export interface FileShape<Row> {
  path: string;
  title: string;
  columns: readonly ExportColumn<Row>[];
  language: Language;
}

export async function openRowFile<Row>(format: ExportFormat, shape: FileShape<Row>): Promise<RowFile<Row>> {
  switch (format) {
    case 'csv':
      return openCsvFile(shape);
    case 'xlsx':
      return (await import('./xlsx-file.js')).openXlsxFile(shape);
  }
}
