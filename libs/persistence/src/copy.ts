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

  constructor(manager: EntityManager, target: string) {
    this.stream = clientOf(manager).query(copyFrom(`copy ${target} from stdin`));
  }

  /** Resolves at once unless a buffer's worth waits to be taken by the database. */
  async write(line: string | Buffer): Promise<void> {
    if (typeof line !== 'string') {
      await this.flush();
      await this.send(line);
      return;
    }
    this.pending.push(line);
    this.size += line.length;
    if (this.size >= 1 << 17) await this.flush();
  }

  async end(): Promise<number> {
    await this.flush();
    this.stream.end();
    await finished(this.stream);
    return this.stream.rowCount;
  }

  /** Gives up: the transaction fails. */
  abort(error: Error): void {
    this.stream.destroy(error);
  }

  private async flush(): Promise<void> {
    if (this.size === 0) return;
    const block = this.pending.join('');
    this.pending = [];
    this.size = 0;
    await this.send(block);
  }

  private async send(block: string | Buffer): Promise<void> {
    if (!this.stream.write(block)) {
      await new Promise<void>((resolve, reject) => {
        const fail = (error: Error): void => reject(error);
        this.stream.once('error', fail);
        this.stream.once('drain', () => {
          this.stream.off('error', fail);
          resolve();
        });
      });
    }
  }
}

/** The rows of a query in COPY text format, as a stream of bytes. */
export function copyRows(manager: EntityManager, query: string): CopyToStreamQuery {
  return clientOf(manager).query(copyTo(`copy (${query}) to stdout`));
}
