import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Opens the one transaction of a use case; facts, events, audit and the jobs they ask for are written with its manager. */
@Injectable()
export class Transaction {
  private readonly moment = new AsyncLocalStorage<EntityManager>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction(work);
    this.tellOfCommit();
    return result;
  }

  tellOfCommit(): void {
    for (const listener of this.listeners) listener();
  }

  /**
   * Everything that is asked within `read`, by whatever read model, is of the one moment at which the snapshot was taken.
   * What is done outside of `read` goes its usual way, e.g. telling how far one is.
   */
  async snapshot<T>(work: (read: <R>(question: () => Promise<R>) => Promise<R>) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      return work((question) => this.moment.run(manager, question));
    });
  }

  /** Calls back after each commit of this process. */
  onCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** For reading outside a transaction. */
  get manager(): EntityManager {
    return this.moment.getStore() ?? this.dataSource.manager;
  }
}
