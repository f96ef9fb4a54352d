import { finished } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo, type CopyStreamQuery, type CopyToStreamQuery } from 'pg-copy-streams';

/** The pg connection of a transaction, for COPY; errors when the manager is outside of one. */
function clientOf(manager: EntityManager): Client {
  const runner = manager.queryRunner as unknown as { databaseConnection?: Client } | undefined;
  if (!runner?.databaseConnection) throw new Error('COPY needs the manager of a transaction');
  return runner.databaseConnection;
}

/** One field in COPY text format. */
export function copyField(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    : value;
}

/** Writes rows by COPY with back pressure; `write` takes ready lines in COPY text format, each ended by a line feed, or ready bytes. */
export class CopyWriter {
  private readonly stream: CopyStreamQuery;
  private pending: string[] = [];
  private size = 0;
  /** Rejects once the database refuses what was written, whoever waits by then. */
  private readonly refused: Promise<never>;
  private isRefused = false;

  constructor(manager: EntityManager, target: string) {
    this.stream = clientOf(manager).query(copyFrom(`copy ${target} from stdin`));
    this.refused = new Promise((_, reject) => {
      this.stream.on('error', (error) => {
        this.isRefused = true;
        reject(error);
      });
    });
    this.refused.catch(() => undefined);
  }

  /**
   * Lines are gathered first. Bytes may be written over once this resolves if they are more than a stream holds back (16 kB),
   * fewer only after `end`.
   */
  async write(lines: string | Buffer): Promise<void> {
    if (typeof lines !== 'string') {
      await this.flush();
      await this.send(lines);
      return;
    }
    this.pending.push(lines);
    this.size += lines.length;
    if (this.size >= 1 << 17) await this.flush();
  }

  async end(): Promise<number> {
    await this.flush();
    if (this.isRefused) return this.refused;
    this.stream.end();
    await finished(this.stream);
    return this.stream.rowCount;
  }

  /** Gives up: the transaction fails. */
  abort(error: Error): void {
    if (!this.isRefused) this.stream.destroy(error);
  }

  private async flush(): Promise<void> {
    if (this.size === 0) return;
    const block = this.pending.join('');
    this.pending = [];
    this.size = 0;
    await this.send(block);
  }

  private async send(block: string | Buffer): Promise<void> {
    if (this.isRefused) return this.refused;
    const taken = new Promise<void>((resolve) => {
      if (this.stream.write(block)) resolve();
      else this.stream.once('drain', resolve);
    });
    await Promise.race([this.refused, taken]);
  }
}

/** The rows of a query in COPY text format, as a stream of bytes. */
export function copyRows(manager: EntityManager, query: string): CopyToStreamQuery {
  return clientOf(manager).query(copyTo(`copy (${query}) to stdout`));
}
