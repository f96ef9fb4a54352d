import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '#libs/config';
import { dataSourceOptions } from './data-source.js';
import { Transaction } from './transaction.js';

/**
 * A transaction of the user who owns the tables: for what the application itself may not do, and only for that. Its connection
 * is there for as long as it lasts.
 */
@Injectable()
export class OwnerTransaction {
  constructor(
    private readonly config: Config,
    private readonly transaction: Transaction,
  ) {}

  /** For reading outside a transaction, as the application. */
  get manager(): EntityManager {
    return this.transaction.manager;
  }

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { ownerDatabaseUrl } = this.config;
    if (ownerDatabaseUrl === null) return this.transaction.run(work);
    const dataSource = await new DataSource(dataSourceOptions(ownerDatabaseUrl, 1)).initialize();
    try {
      const result = await dataSource.transaction(work);
      this.transaction.tellOfCommit();
      return result;
    } finally {
      await dataSource.destroy();
    }
  }
}
