import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '#libs/config';

export type HintListener = (topic: string) => void;

const retryMilliseconds = 2000;

/**
 * Listens to the database on one connection a process, opened when somebody first looks. A hint is only the name of a
 * table: what a line loses while it is down is made good by "everything", once it is there again.
 */
@Injectable()
export class LiveHints implements OnModuleDestroy {
  private readonly logger = new Logger(LiveHints.name);
  private readonly listeners = new Set<HintListener>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(private readonly config: Config) {}

  /** Resolves once hints come. */
  async listen(listener: HintListener): Promise<() => void> {
    this.listeners.add(listener);
    await this.connect();
    return () => void this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.retry);
    this.listeners.clear();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    if (this.client || this.ended) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'zhunheng-live',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.tell(payload || 'everything'));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    try {
      await client.connect();
      await client.query('listen live');
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private lost(client: pg.Client, error: Error | null): void {
    if (this.client !== client || this.ended) return;
    if (error) this.logger.warn(error, 'the line for live hints is down, tried again');
    this.client = undefined;
    this.retry = setTimeout(() => {
      void this.connect().then(() => this.tell('everything'));
    }, retryMilliseconds);
  }

  private tell(topic: string): void {
    for (const listener of this.listeners) listener(topic);
  }
}
