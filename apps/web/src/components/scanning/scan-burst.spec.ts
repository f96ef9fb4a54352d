import { ScanBurst } from './scan-burst.js';

const number = '3430001261101050000003';

const fullWidth = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

function typed(text: string, pause: number, composing = false): string | null {
  const burst = new ScanBurst();
  let at = 1000;
  for (const key of text) burst.feed({ key, at: (at += pause), composing });
  return burst.feed({ key: 'Enter', at: at + pause, composing });
}

describe('ScanBurst', () => {
  it.each([
    ['30 ms between keys is a scanner', number, 30, number],
    ['31 ms between keys is a person', number, 31, null],
    ['full-width digits are digits', number.replace(/\d/g, fullWidth), 5, number],
    ['eight characters are enough', '12345678', 5, '12345678'],
    ['seven are not', '1234567', 5, null],
  ])('%s', (_, text, pause, scanned) => {
    expect(typed(text, pause)).toBe(scanned);
  });

  it('Enter while pinyin is put together is nobody’s scan', () => {
    expect(typed(number, 5, true)).toBeNull();
  });

  it('what was typed slowly before is left out', () => {
    const burst = new ScanBurst();
    burst.feed({ key: '9', at: 0, composing: false });
    let at = 500;
    for (const key of number) burst.feed({ key, at: (at += 10), composing: false });
    expect(burst.feed({ key: 'Enter', at: at + 10, composing: false })).toBe(number);
  });
});
