import type { FileHandle } from 'node:fs/promises';

/** Written at once: a write costs much the same whatever its size. */
const pieceBytes = 1 << 19;
/** So much is on its way to the disk while more comes in: at the end there is little to wait for. */
const flushedBytes = 1 << 24;

/** Writes chunks to a file in large pieces, and has the disk keep up with them. */
export class DiskWriter {
  private gathered: Buffer[] = [];
  private gatheredBytes = 0;
  private unflushedBytes = 0;
  private flushing: Promise<void> = Promise.resolve();

  constructor(private readonly file: FileHandle) {}

  async write(chunk: Buffer): Promise<void> {
    this.gathered.push(chunk);
    this.gatheredBytes += chunk.length;
    if (this.gatheredBytes >= pieceBytes) await this.pass();
  }

  /** Resolves when everything is on the disk for good. */
  async synced(): Promise<void> {
    await this.pass();
    await this.flushing;
    await this.file.sync();
  }

  /** Resolves when nothing is under way any more, whether it went well or not. */
  async stopped(): Promise<void> {
    await Promise.allSettled([this.flushing]);
  }

  private async pass(): Promise<void> {
    const [chunks, bytes] = [this.gathered, this.gatheredBytes];
    [this.gathered, this.gatheredBytes] = [[], 0];
    if (bytes === 0) return;
    const { bytesWritten } = await this.file.writev(chunks);
    // Of a disk that takes only a part the rest is refused with its own fault.
    if (bytesWritten < bytes) await this.file.appendFile(Buffer.concat(chunks).subarray(bytesWritten));
    this.unflushedBytes += bytes;
    if (this.unflushedBytes < flushedBytes) return;
    this.unflushedBytes = 0;
    await this.flushing;
    this.flushing = this.file.datasync();
    // A fault is told to whoever waits for it next; until then nobody listens.
    this.flushing.catch(() => undefined);
  }
}
