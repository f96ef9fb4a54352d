import { checkAssetNumber, gs1CheckDigit, type CheckDigitMode } from './check-asset-number.js';

describe('an asset number', () => {
  it.each([
    ['3430001261101020000002', '3430001261101020000002', 'ordinary, the first serial of a batch'],
    ['３４３０００１２６１１０１０２０００００３３', '3430001261101020000033', 'full-width digits'],
    [' 3430001261101020000057 ', '3430001261101020000057', 'spaces around'],
    ['\u30003430001261101020000057', '3430001261101020000057', 'a full-width space'],
    ['3430001261101060000000', '3430001261101060000000', 'seven zeros, but the check digit fits'],
  ])('%j is accepted as %s: %s', (raw, assetNo) => {
    expect(checkAssetNumber(raw, 'on')).toEqual({ kind: 'ok', assetNo });
  });

  it.each([
    ['3.43E+21', 'scientific-notation'],
    ['3.43e21', 'scientific-notation'],
    ['３．４３Ｅ＋２１', 'scientific-notation'],
    ['3.43000126110102E+21', 'scientific-notation'],
    ['3E+21', 'scientific-notation'],
    ['3430001261101020000000', 'digits-lost'],
    ['3430001261101020000000.0', 'digits-lost'],
    ['3430001261101020000002.', 'digits-lost'],
  ])('%s was damaged by a spreadsheet, whatever the mode: %s', (raw, how) => {
    for (const mode of ['on', 'warn', 'off'] satisfies CheckDigitMode[]) {
      expect(checkAssetNumber(raw, mode)).toMatchObject({ kind: 'fault', code: 'excel-damaged', how });
    }
  });

  it.each([
    ['34300012611010200001', 20],
    ['343000126110102000000', 21],
    ['34300012611010200000022', 23],
    ['343000126110102000000X', 22],
    ['3430001261101020 00000', 22],
    ['343', 3],
  ])('%j is not 22 digits', (raw, length) => {
    expect(checkAssetNumber(raw, 'off')).toEqual({ kind: 'fault', code: 'not-22-digits', received: raw, length });
  });

  it.each(['', '   ', '\u3000'])('%j is empty', (raw) => {
    expect(checkAssetNumber(raw, 'on')).toMatchObject({ kind: 'fault', code: 'empty' });
  });

  it('with a wrong check digit is refused, accepted with a warning, or accepted, as the setting says', () => {
    const wrong = '3430001261101020000072';
    const expectedCheckDigit = 1;
    expect(checkAssetNumber(wrong, 'on')).toEqual({
      kind: 'fault',
      code: 'wrong-check-digit',
      received: wrong,
      expectedCheckDigit,
    });
    expect(checkAssetNumber(wrong, 'warn')).toEqual({
      kind: 'ok',
      assetNo: wrong,
      warning: 'wrong-check-digit',
      expectedCheckDigit,
    });
    expect(checkAssetNumber(wrong, 'off')).toEqual({ kind: 'ok', assetNo: wrong });
  });

  it('that ends in six zeros and a wrong check digit is wrong, not damaged', () => {
    expect(checkAssetNumber('3430001261101021000000', 'on')).toMatchObject({ code: 'wrong-check-digit' });
  });
});

describe('the GS1 check digit', () => {
  it.each([
    ['343000126110102000000', 2],
    ['343000126110102000001', 9],
    ['343000126110106000000', 0],
    ['000000000000000000000', 0],
    ['000000000000000000001', 7],
  ])('of %s is %i', (first21, digit) => {
    expect(gs1CheckDigit(first21)).toBe(digit);
  });

  it('finds every single wrong digit', () => {
    const good = '3430001261101020000019';
    for (let at = 0; at < 21; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const other = good.slice(0, at) + String(digit) + good.slice(at + 1);
        if (other !== good) expect(gs1CheckDigit(other)).not.toBe(9);
      }
    }
  });
});
