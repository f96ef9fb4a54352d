import { LineBuffer } from './line-buffer.js';

describe('LineBuffer', () => {
  it('gives the lines as UTF-8, however many they are', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at}\t电能表 𠮷\n`);
    const buffer = new LineBuffer();
    for (const line of lines) buffer.add(line);
    expect(buffer.content.toString()).toBe(lines.join(''));
    expect(buffer.size).toBe(Buffer.byteLength(lines.join('')));
  });

  it('takes a line that is longer than everything before', () => {
    const buffer = new LineBuffer();
    const long = '表'.repeat(300_000);
    buffer.add('a\n');
    buffer.add(long);
    expect(buffer.content.toString()).toBe(`a\n${long}`);
  });

  it('begins anew when it is cleared', () => {
    const buffer = new LineBuffer();
    buffer.add('first\n');
    buffer.clear();
    buffer.add('2\n');
    expect(buffer.content.toString()).toBe('2\n');
  });
});
