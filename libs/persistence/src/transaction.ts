import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Opens the one transaction of a use case; facts, events, audit and the jobs they ask for are written with its manager. */
@Injectable()
export class Transaction {
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction(work);
    for (const listener of this.listeners) listener();
    return result;
  }

  /** Calls back after each commit of this process. */
  onCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** For reading outside a transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }
}
