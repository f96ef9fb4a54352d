import { Sheet } from './sheet.js';
import { rowOf } from './sheet-rows.js';

const assetNo = '3430001261101050000003';
const sheetOf = (...rows: string[][]) =>
  new Sheet(
    4,
    new Set(),
    rows.map((cells) => rowOf(cells)),
  );
const cellsOf = (sheet: Sheet) => sheet.get().rows.map(({ cells }) => cells.join());

describe('a sheet', () => {
  it('typing replaces, Enter keeps, the way back undoes', () => {
    const sheet = sheetOf(['a', 'b', 'c', 'd']);
    sheet.type('x');
    sheet.move(1, 0);
    expect(cellsOf(sheet)).toEqual(['x,b,c,d', ',,,']);
    sheet.undo();
    expect(cellsOf(sheet)).toEqual(['a,b,c,d', ',,,']);
    sheet.redo();
    expect(cellsOf(sheet)).toEqual(['x,b,c,d', ',,,']);
  });

  it('Escape leaves the cell as it was', () => {
    const sheet = sheetOf(['a', 'b', 'c', 'd']);
    sheet.edit();
    sheet.type('changed');
    sheet.leave();
    expect(cellsOf(sheet)[0]).toBe('a,b,c,d');
  });

  it('Tab goes on to the next row, and leaves the sheet at its end', () => {
    const sheet = sheetOf(['a', 'b', 'c', 'd']);
    sheet.goTo({ row: 0, column: 3 });
    expect(sheet.step(1)).toBe(true);
    expect(sheet.get().at).toEqual({ row: 1, column: 0 });
    sheet.goTo({ row: 1, column: 3 });
    expect(sheet.step(1)).toBe(false);
  });

  it('fills down what is selected, and clears it', () => {
    const sheet = sheetOf(['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h'], ['i', 'j', 'k', 'l']);
    sheet.goTo({ row: 0, column: 1 });
    sheet.move(2, 1, true);
    sheet.fillDown();
    expect(cellsOf(sheet)).toEqual(['a,b,c,d', 'e,b,c,h', 'i,b,c,l', ',,,']);
    sheet.clear();
    expect(cellsOf(sheet)).toEqual(['a,,,d', 'e,,,h', 'i,,,l', ',,,']);
  });

  it('a scan begins a row at the next position, and finds it again', () => {
    const sheet = sheetOf(['1', '7', '', '']);
    expect(sheet.scanned(assetNo)).toBe(1);
    expect(cellsOf(sheet)).toEqual(['1,7,,', `${assetNo},8,,`, ',,,']);
    sheet.goTo({ row: 0, column: 0 });
    expect(sheet.scanned(assetNo)).toBe(1);
    expect(cellsOf(sheet)).toHaveLength(3);
  });

  it('a scan while something is typed keeps what was typed', () => {
    const sheet = sheetOf(['1', '7', '', '']);
    sheet.goTo({ row: 0, column: 3 });
    sheet.type('0.5');
    sheet.scanned(assetNo);
    expect(cellsOf(sheet)[0]).toBe('1,7,,0.5');
  });

  it('adds meters that it has not yet, where they hang', () => {
    const sheet = sheetOf([assetNo, '3', '', '']);
    expect(
      sheet.add([
        { assetNo, position: 3 },
        { assetNo: '2', position: 9 },
        { assetNo: '4', position: null },
      ]),
    ).toBe(2);
    expect(cellsOf(sheet)).toEqual([`${assetNo},3,,`, '2,9,,', '4,10,,', ',,,']);
  });

  it('what the server said cannot be undone', () => {
    const sheet = sheetOf(['a', 'b', 'c', 'd']);
    sheet.type('x');
    sheet.commit();
    sheet.answered((row) => ({ ...row, sent: true }));
    sheet.undo();
    expect(cellsOf(sheet)[0]).toBe('x,b,c,d');
  });
});
