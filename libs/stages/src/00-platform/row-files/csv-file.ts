import { open } from 'node:fs/promises';
import { byteOrderMark, csvLine } from '../rows/index.js';
import type { FileShape, RowFile } from './row-file.js';

/** CSV that a spreadsheet opens as it is: UTF-8 with its mark, codes as texts, no formulas. */
export async function openCsvFile<Row>({ path, columns, language }: FileShape<Row>): Promise<RowFile<Row>> {
  const file = await open(path, 'w');
  await file.writeFile(byteOrderMark + csvLine(columns.map(({ title }) => title[language])));
  return {
    write: (rows) => {
      const cells = (row: Row): string[] => columns.map(({ value }) => String(value(row, language) ?? ''));
      return file.writeFile(rows.map((row) => csvLine(cells(row))).join(''));
    },
    close: async () => {
      await file.sync();
      await file.close();
    },
  };
}
