import type { Readable } from 'node:stream';

/**
 * A backup is a gzip stream of frames. A frame is one line of JSON and, when it has `bytes`, that many bytes after it:
 * the head, then for each table its name and columns, blocks of COPY text, and an end with the count and SHA-256;
 * then the files that were handed over and all attachments, in the same way; then the tail, without which it is not whole.
 * The key of the audit is not in it: whoever has a backup could write its audit anew. Its name is, to be asked for.
 */
export type Frame =
  | { kind: 'head'; format: 1; createdAt: string; migrations: string[]; auditKey: string | null }
  | { kind: 'anchors'; lines: string[] }
  | { kind: 'table'; name: string; columns: string[] }
  | { kind: 'file'; name: string }
  | { kind: 'block'; bytes: number }
  | { kind: 'end'; name: string; rows: number; sha256: string }
  | { kind: 'tail'; tables: number; files: number };

/** Tables that mean nothing elsewhere. */
export const leftOut = new Set(['sessions', 'idempotency_keys', 'typeorm_migrations']);

/** A frame as bytes. */
export function encodeFrame(frame: Frame, content?: Buffer): Buffer {
  const line = Buffer.from(`${JSON.stringify(frame)}\n`);
  return content ? Buffer.concat([line, content]) : line;
}

/** Reads frames from a stream; throws when it ends within one. */
export class FrameReader {
  private buffer: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(stream: Readable) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async next(): Promise<{ frame: Frame; content: Buffer }> {
    let end = this.buffer.indexOf(10);
    while (end < 0) {
      await this.more();
      end = this.buffer.indexOf(10);
    }
    const frame = JSON.parse(this.buffer.subarray(0, end).toString()) as Frame;
    this.buffer = this.buffer.subarray(end + 1);
    return { frame, content: frame.kind === 'block' ? await this.take(frame.bytes) : Buffer.alloc(0) };
  }

  private async take(bytes: number): Promise<Buffer> {
    while (this.buffer.length < bytes) await this.more();
    const content = this.buffer.subarray(0, bytes);
    this.buffer = this.buffer.subarray(bytes);
    return content;
  }

  private async more(): Promise<void> {
    const next = await this.chunks.next().catch((cause: unknown) => {
      throw new Error('the backup is cut off or damaged 备份文件不完整或已损坏', { cause });
    });
    if (next.done) throw new Error('the backup ends too early 备份文件不完整');
    this.buffer = this.buffer.length === 0 ? next.value : Buffer.concat([this.buffer, next.value]);
  }
}
