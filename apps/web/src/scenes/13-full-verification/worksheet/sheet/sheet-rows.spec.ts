import {
  areaOf,
  emptyRow,
  endedEmpty,
  isEmpty,
  MOST_ROWS,
  pasteBlock,
  rowOf,
  withCell,
  type SheetRow,
} from './sheet-rows.js';

const assetNo = '3430001261101050000003';
const columns = 4;
const headings = new Set(['资产编号', '表位', 'imax 1.0']);
const cellsOf = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells);
const at = (row: number, column: number) => areaOf({ row, column }, { row, column });

describe('a pasted block', () => {
  it('fills from the cell on to the right and down, and adds rows', () => {
    const pasted = pasteBlock([emptyRow(columns)], at(0, 0), `${assetNo}\t1\r\n${assetNo}\t2\r\n`, {
      columns,
      headings,
    });
    expect(cellsOf(pasted.rows)).toEqual([
      [assetNo, '1', '', ''],
      [assetNo, '2', '', ''],
    ]);
    expect(pasted).toMatchObject({ headSkipped: false, leftOut: 0, area: { top: 0, bottom: 1, left: 0, right: 1 } });
  });

  it('leaves a row of headings out', () => {
    const text = `资产编号\t表位\tIMAX 1.0\n${assetNo}\t1\t0.12`;
    const pasted = pasteBlock([emptyRow(columns)], at(0, 0), text, { columns, headings });
    expect(cellsOf(pasted.rows)).toEqual([[assetNo, '1', '0.12', '']]);
    expect(pasted.headSkipped).toBe(true);
  });

  it('tells of cells beyond the last column', () => {
    const pasted = pasteBlock([emptyRow(columns)], at(0, 2), 'a\tb\tc\td', { columns, headings });
    expect(cellsOf(pasted.rows)).toEqual([['', '', 'a', 'b']]);
    expect(pasted.leftOut).toBe(2);
  });

  it('tells of rows beyond the last one', () => {
    const text = Array.from({ length: MOST_ROWS + 2 }, () => '1').join('\n');
    const pasted = pasteBlock([emptyRow(columns)], at(0, 1), text, { columns, headings });
    expect(pasted.rows).toHaveLength(MOST_ROWS);
    expect(pasted.leftOut).toBe(2);
  });

  it('of one cell fills what is selected', () => {
    const rows = [emptyRow(columns), emptyRow(columns), emptyRow(columns)];
    const area = areaOf({ row: 2, column: 3 }, { row: 1, column: 2 });
    const pasted = pasteBlock(rows, area, '1', { columns, headings });
    expect(cellsOf(pasted.rows).map((cells) => cells.join())).toEqual([',,,', ',,1,1', ',,1,1']);
  });

  it('of short lines empties what it covers', () => {
    const pasted = pasteBlock([rowOf(['a', 'b', 'c', 'd'])], at(0, 0), 'x\ty\nz', { columns, headings });
    expect(cellsOf(pasted.rows)).toEqual([
      ['x', 'y', 'c', 'd'],
      ['z', '', '', ''],
    ]);
  });
});

describe('a changed cell', () => {
  const row: SheetRow = { ...rowOf(['a', 'b'], true), refused: { 0: 'no', 1: 'nor this' } };
  it('is no longer sent, and its own refusal goes', () => {
    expect(withCell(row, 1, 'x')).toMatchObject({ cells: ['a', 'x'], sent: false, refused: { 0: 'no' } });
  });
  it('with the same text is the same row', () => {
    expect(withCell(row, 1, 'b')).toBe(row);
  });
});

it('a sheet ends with an empty row, and only one', () => {
  const ended = endedEmpty([rowOf(['a', 'b'])], 2);
  expect(ended.map(isEmpty)).toEqual([false, true]);
  expect(endedEmpty(ended, 2)).toBe(ended);
});
