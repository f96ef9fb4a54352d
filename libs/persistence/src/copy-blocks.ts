import type { EntityManager } from 'typeorm';
import { CopyWriter } from './copy.js';

/** Characters that are gathered before they are handed to the database. */
const blockSize = 1 << 18;

interface Pending {
  lines: string[];
  size: number;
}

/**
 * Writes lines in COPY text format to several tables over the one connection of a transaction. While the database takes a
 * block, the next one is gathered; before any other statement everything has to be `written`.
 */
export class CopyBlocks {
  private readonly pending = new Map<string, Pending>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly manager: EntityManager) {}

  /** @param target table and columns; lines end with a line feed */
  add(target: string, line: string): void {
    let pending = this.pending.get(target);
    if (!pending) this.pending.set(target, (pending = { lines: [], size: 0 }));
    pending.lines.push(line);
    pending.size += line.length;
  }

  /** Hands over the blocks that are full. */
  async pass(): Promise<void> {
    for (const [target, { size }] of this.pending) if (size >= blockSize) await this.start(target);
  }

  /** Resolves when every line is in the database. */
  async written(): Promise<void> {
    for (const target of this.pending.keys()) await this.start(target);
    await this.running;
  }

  /** Resolves when nothing runs any more, whether it went well or not. */
  async stopped(): Promise<void> {
    await Promise.allSettled([this.running]);
  }

  private async start(target: string): Promise<void> {
    const lines = this.pending.get(target)?.lines ?? [];
    this.pending.delete(target);
    await this.running;
    if (lines.length === 0) return;
    this.running = copy(this.manager, target, lines.join(''));
    // A fault is told to whoever waits for this block next; until then nobody listens.
    this.running.catch(() => this.pending.clear());
  }
}

async function copy(manager: EntityManager, target: string, block: string): Promise<void> {
  const writer = new CopyWriter(manager, target);
  await writer.write(block);
  await writer.end();
}
