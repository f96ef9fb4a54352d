import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { DomainError } from '#libs/rules';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const blockBytes = 1 << 19;
const lineFeed = 10;

const byteOrderMarks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its mark; without one UTF-8 when the whole file is that, strictly, else GB18030. One bad byte at the end decides too. */
export async function encodingOf(path: string): Promise<TextEncoding> {
  let rest: Buffer = Buffer.alloc(0);
  let marked: TextEncoding | null | undefined;
  let sound = true;
  for await (const chunk of blocksOf(path)) {
    if (marked === undefined) marked = markOf(chunk);
    if (marked === 'utf-16le' || marked === 'utf-16be') return marked;
    if (chunk.includes(0)) throw new DomainError('not-a-table', {});
    if (!sound) continue;
    const [whole, tail] = wholeCharacters(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
    sound = isUtf8(whole);
    rest = Buffer.from(tail);
  }
  if (sound && rest.length === 0) return 'utf-8';
  if (marked === 'utf-8') throw new DomainError('encoding-unreadable', { encoding: marked });
  return 'gb18030';
}

function markOf(chunk: Buffer): TextEncoding | null {
  return byteOrderMarks.find(([, mark]) => mark.every((byte, at) => chunk[at] === byte))?.[0] ?? null;
}

/**
 * The file as UTF-8, without its mark, in blocks that end with a line where they can; each is good until the next is asked
 * for. Most files are UTF-8 already: nothing is decoded.
 */
export async function* textOf(path: string, encoding: TextEncoding): AsyncGenerator<{ text: Buffer; bytes: number }> {
  let bytes = 0;
  if (encoding === 'utf-8') {
    for await (const chunk of blocksOf(path)) {
      const text = bytes === 0 && markOf(chunk) === 'utf-8' ? chunk.subarray(3) : chunk;
      yield { text, bytes: (bytes += chunk.length) };
    }
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of blocksOf(path)) {
    const text = understood(() => decoder.decode(chunk, { stream: true }), encoding);
    if (text.includes('\0')) throw new DomainError('not-a-table', {});
    yield { text: Buffer.from(text), bytes: (bytes += chunk.length) };
  }
  const text = understood(() => decoder.decode(), encoding);
  if (text !== '') yield { text: Buffer.from(text), bytes };
}

/**
 * The bytes of a file, each block up to the end of its last line, if it has one. Blocks are read into two places in turn, the
 * next one while this one is looked at: one is good until the next is asked for.
 */
async function* blocksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  let places = [Buffer.allocUnsafeSlow(blockBytes), Buffer.allocUnsafeSlow(blockBytes)] as const;
  const read = async (place: Buffer, from: number): Promise<number> =>
    (await file.read(place, from, place.length - from)).bytesRead;
  let [rest, reading] = [0, read(places[0], 0)];
  try {
    for (;;) {
      const bytesRead = await reading;
      const [place, next] = places;
      const filled = rest + bytesRead;
      const end = place.subarray(0, filled).lastIndexOf(lineFeed) + 1 || filled;
      rest = place.copy(next, 0, end, filled);
      if (bytesRead > 0) reading = read(next, rest);
      if (end > 0) yield place.subarray(0, end);
      if (bytesRead === 0) return;
      places = [next, place];
    }
  } finally {
    await Promise.allSettled([reading]);
    await file.close();
  }
}

/** Cuts off a character of UTF-8 that goes on in the next block. */
function wholeCharacters(bytes: Buffer): [whole: Buffer, rest: Buffer] {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const cut = length > back ? bytes.length - back : bytes.length;
    return [bytes.subarray(0, cut), bytes.subarray(cut)];
  }
  return [bytes, bytes.subarray(bytes.length)];
}

function understood(decode: () => string, encoding: TextEncoding): string {
  try {
    return decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new DomainError('encoding-unreadable', { encoding });
    throw error;
  }
}
