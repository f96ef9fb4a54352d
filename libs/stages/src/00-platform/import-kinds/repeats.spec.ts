import { Repeats } from './repeats.js';

const assetNo = (serial: number): string => `34300012611019${String(serial).padStart(8, '0')}`;

describe('Repeats', () => {
  it('finds none among 20,000 asset numbers, and the one that comes again', () => {
    const repeats = new Repeats();
    for (let serial = 0; serial < 20_000; serial++) repeats.add(assetNo(serial * 7));
    expect(repeats.any).toBe(false);
    repeats.add(assetNo(7 * 12_345));
    expect(repeats.any).toBe(true);
  });

  it.each([
    ['the same text', ['a', 'b', 'a'], true],
    ['an empty text', ['', 'b', ''], true],
    ['texts that begin alike', ['a', 'aa', 'aaa'], false],
    ['letters beyond ASCII', ['甲', '乙', '丙'], false],
    ['numbers with two digits changed over', ['3430001261101990000012', '3430001261101990000021'], false],
  ])('%s: %j', (_, texts, any) => {
    const repeats = new Repeats();
    for (const text of texts) repeats.add(text);
    expect(repeats.any).toBe(any);
  });

  it('keeps scopes apart', () => {
    const repeats = new Repeats();
    repeats.add('a', 'one task');
    repeats.add('a', 'another');
    repeats.add('ka', 'one tas');
    expect(repeats.any).toBe(false);
    repeats.add('a', 'another');
    expect(repeats.any).toBe(true);
  });

  it('goes on counting different ones when it is told to', () => {
    const repeats = new Repeats(100, true);
    for (const text of ['a', 'b', 'a', 'c', 'b']) repeats.add(text);
    expect([repeats.count, repeats.any]).toEqual([3, false]);
  });

  it('says that there may be one when there are too many to remember', () => {
    const repeats = new Repeats(100);
    for (let serial = 0; serial < 100; serial++) repeats.add(assetNo(serial));
    expect(repeats.any).toBe(false);
    repeats.add(assetNo(100));
    expect(repeats.any).toBe(true);
  });
});
