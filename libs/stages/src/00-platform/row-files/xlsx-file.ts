import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { FileShape, RowFile } from './row-file.js';

/** As many as a sheet of a spreadsheet holds, its head included. */
const sheetRows = 1_048_576;
/** Characters that a cell holds; more would make the file unreadable. */
const cellCharacters = 32_767;
const widths = { code: 26, text: 18, number: 12 };

/** A workbook written row by row; codes are typed as text, and a full sheet is followed by the next. */
export function openXlsxFile<Row>(shape: FileShape<Row>, rowsOfASheet = sheetRows): RowFile<Row> {
  const { path, title, columns, language } = shape;
  const target = createWriteStream(path);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: false });
  const newSheet = (number: number): ExcelJS.Worksheet => {
    const sheet = workbook.addWorksheet(number === 1 ? title : `${title} ${number}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = columns.map(({ title: head, kind }) => ({
      ...{ header: head[language], width: widths[kind] },
      ...(kind !== 'number' && { style: { numFmt: '@' } }),
    }));
    return sheet;
  };
  let [sheets, sheet, used] = [1, newSheet(1), 1];
  return {
    write: async (rows) => {
      for (const row of rows) {
        if (used === rowsOfASheet) {
          sheet.commit();
          [sheets, sheet, used] = [sheets + 1, newSheet(sheets + 1), 1];
        }
        sheet.addRow(columns.map(({ value }) => fitting(value(row, language)))).commit();
        used += 1;
      }
      // The packer has its turn, and the disk its time, before more is made.
      await setImmediate();
      for (const packer of packersOf(sheet)) while (packer._writableState.needDrain) await once(packer, 'drain');
      while (target.writableNeedDrain) await once(target, 'drain');
    },
    close: async () => {
      await workbook.commit();
    },
  };
}

/** What packs a sheet: a stream of a release in which only its state tells that it has enough. */
type Packer = NodeJS.EventEmitter & { _writableState: { needDrain: boolean } };

/** ExcelJS hands rows over without waiting, and so a large file would wait in memory: it has no word of its own for this. */
function packersOf(sheet: ExcelJS.Worksheet): readonly Packer[] {
  const { pipes } = (sheet as unknown as { stream: { pipes: readonly Packer[] } }).stream;
  if (pipes.length === 0) throw new Error('the sheet is not being packed');
  return pipes;
}

function fitting(value: string | number | null): string | number | null {
  return typeof value === 'string' && value.length > cellCharacters ? value.slice(0, cellCharacters) : value;
}
