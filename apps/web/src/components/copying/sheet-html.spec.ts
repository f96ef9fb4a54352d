import { hasLongNumber, sheetHtml, sheetText } from './sheet-html.js';

const rows = [
  ['3430001261101050000003', 'A & <B>'],
  ['12', ''],
];

describe('cells on their way to a spreadsheet', () => {
  it('say of a long number that it is text', () => {
    expect(sheetHtml(rows)).toBe(
      `<table><tr><td style="mso-number-format:'\\@'">3430001261101050000003</td><td>A &#38; &#60;B&#62;</td></tr>` +
        `<tr><td>12</td><td></td></tr></table>`,
    );
  });

  it('are tabs and lines as plain text', () => {
    expect(sheetText([...rows, ['two\nlines', 'x']])).toBe('3430001261101050000003\tA & <B>\r\n12\t\r\ntwo lines\tx');
  });

  it.each([
    [11, false],
    [12, true],
  ])('of %i digits: long is %s', (digits, is) => {
    expect(hasLongNumber([['a', '1'.repeat(digits)]])).toBe(is);
  });
});
