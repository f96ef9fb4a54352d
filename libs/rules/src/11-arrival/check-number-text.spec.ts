import { checkNumberText } from './check-number-text.js';

describe('a number that is a name', () => {
  it.each([
    ['3926960100000006', '3926960100000006'],
    ['３９２６', '3926'],
    ['BX-01', 'BX-01'],
    ['12E5', '12E5'],
    ['1E10', '1E10'],
    ['2.0', '2'],
    ['000123.0', '000123'],
    ['3926960100000006.0', '3926960100000006'],
    ['3926960100000006.00', '3926960100000006'],
    ['V1.5', 'V1.5'],
    ['', ''],
  ])('%j is %j', (cell, text) => {
    expect(checkNumberText(cell)).toEqual({ kind: 'ok', text, doubtful: false });
  });

  it.each([
    ['3.92696E+15', 'scientific-notation'],
    ['3.92696e+15', 'scientific-notation'],
    ['9E+11', 'scientific-notation'],
    ['３．９２Ｅ＋１５', 'scientific-notation'],
    ['3926960100000000.0', 'digits-lost'],
    ['26269601000000031234.0', 'digits-lost'],
  ])('%j is damaged: %s', (received, how) => {
    expect(checkNumberText(received)).toMatchObject({ kind: 'fault', code: 'excel-damaged', how });
  });

  it.each([
    ['39269601000000000', true],
    ['262696010000000000000', true],
    ['3926960100000000', false],
    ['39269601000000010', false],
    ['0000000000000000000', false],
  ])('%s: doubtful %s', (text, doubtful) => {
    expect(checkNumberText(text)).toEqual({ kind: 'ok', text, doubtful });
  });
});
