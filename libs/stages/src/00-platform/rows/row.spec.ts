import { CutRows, ListedRow } from './row.js';

const rowsOf = (text: string): { cells: string[]; blank: boolean }[] =>
  Array.from(new CutRows(Buffer.from(text), ','), (row) => ({ cells: row.cells(), blank: row.blank }));

describe('CutRows', () => {
  it.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['no end of the last line', 'a,b\n1,2'],
  ])('cuts at %s', (_, text) => {
    expect(rowsOf(text).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['', true],
    [',', true],
    [' ,\t', true],
    ['\r', true],
    ['\u3000,\u00a0', true],
    [',0', false],
    ['0', false],
    ['\u3000,表', false],
  ])('row %j is blank: %s', (line, blank) => {
    expect(rowsOf(`${line}\n`)[0]?.blank).toBe(blank);
    expect(new ListedRow(line.split(',')).blank).toBe(blank);
  });

  it.each([
    ['plain', (at: number) => `${at},${'x'.repeat(at % 50)}`],
    ['of other letters', (at: number) => `${at},${'表'.repeat(at % 50)}`],
    ['longer than the text around them', (at: number) => `${at},${'x'.repeat(at * 10)}`],
  ])('cells in passing are the cells: %s', (_, line) => {
    const rows = new CutRows(Buffer.from(Array.from({ length: 3000 }, (_, at) => `${line(at)}\n`).join('')), ',');
    let at = 0;
    for (const row of rows) expect([row.passing(0), row.passing(1), row.passing(2)].join()).toBe(`${line(at++)},`);
    expect(at).toBe(3000);
  });

  it.each([
    ['1,2', 0, '1', true],
    ['1,2', 0, '1,2', false],
    ['1,2', 0, '', false],
    ['1,2', 1, '2', true],
    ['1,2', 1, '23', false],
    ['12,2', 0, '1', false],
    [',2', 0, '', true],
    ['1,2', 2, '', true],
    ['1,2', 2, 'x', false],
    ['合格,2', 0, '合格', true],
    ['合格,2', 0, '不合格', false],
    ['Ã©,2', 0, 'Ã©', true],
    ['é,2', 0, 'Ã©', false],
  ])('in %j cell %d is %j: %s', (line, at, text, expected) => {
    const [is] = Array.from(new CutRows(Buffer.from(line), ','), (row) => row.is(at, text));
    expect(is).toBe(expected);
    expect(new ListedRow(line.split(',')).is(at, text)).toBe(expected);
  });
});
