import { checkNumberText } from '#rules/11-arrival';
import type { ImportCheck } from '#stages/00-platform/import-kinds';
import type { Row } from '#stages/00-platform/rows';

/** Reads a column of numbers that are names; null of one that a spreadsheet has damaged: its row is refused. */
export function numberReader(check: ImportCheck, name: string): (row: Row, at: number) => string | null {
  const read = check.layout.reader(name);
  return (row, at) => {
    const number = checkNumberText(read(row));
    if (number.kind === 'fault') {
      check.refuse(at, name, number.received, { code: number.code, params: { ...number } });
      return null;
    }
    if (number.doubtful) check.tell({ code: 'number-doubtful', params: { number: number.text } });
    return number.text;
  };
}
