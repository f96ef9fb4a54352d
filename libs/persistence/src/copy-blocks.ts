import type { EntityManager } from 'typeorm';
import { CopyWriter } from './copy.js';
import { LineBuffer } from './line-buffer.js';

/** Bytes that are gathered before they are handed to the database. */
const blockSize = 1 << 18;

/**
 * Writes lines in COPY text format to several tables over the one connection of a transaction. While the database takes a
 * block, the next one is gathered; a table's COPY goes on from block to block, so that the database never waits for us. Before
 * any other statement everything has to be `written`.
 */
export class CopyBlocks {
  private readonly pending = new Map<string, LineBuffer>();
  /** Buffers to be filled again: full ones are with the connection, the others written to the end. */
  private readonly free: LineBuffer[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private open: { target: string; writer: CopyWriter } | null = null;

  constructor(private readonly manager: EntityManager) {}

  /** @param target table and columns; lines end with a line feed */
  add(target: string, line: string): void {
    let lines = this.pending.get(target);
    if (!lines) this.pending.set(target, (lines = this.free.pop() ?? new LineBuffer()));
    lines.add(line);
  }

  /** Hands over the blocks that are full. */
  async pass(): Promise<void> {
    for (const [target, { size }] of this.pending) if (size >= blockSize) await this.start(target);
  }

  /** Resolves when every line is in the database. */
  async written(): Promise<void> {
    for (const target of this.pending.keys()) await this.start(target);
    await this.running;
    await this.end();
  }

  /** Resolves when nothing runs any more, whether it went well or not: what is not `written` by then is given up. */
  async stopped(): Promise<void> {
    await Promise.allSettled([this.running]);
    this.open?.writer.abort(new Error('given up'));
    this.open = null;
  }

  private async start(target: string): Promise<void> {
    const lines = this.pending.get(target);
    this.pending.delete(target);
    await this.running;
    if (!lines) return;
    this.running = this.copy(target, lines);
    // A fault is told to whoever waits for this block next; until then nobody listens.
    this.running.catch(() => this.pending.clear());
  }

  private async copy(target: string, lines: LineBuffer): Promise<void> {
    if (this.open?.target !== target) await this.end();
    this.open ??= { target, writer: new CopyWriter(this.manager, target) };
    await this.open.writer.write(lines.content);
    lines.clear();
    this.free.push(lines);
  }

  /** Until then the connection takes nothing but more of the same table. */
  private async end(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.writer.end();
  }
}
