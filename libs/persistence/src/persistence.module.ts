import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#libs/config';
import { dataSourceOptions } from './data-source.js';
import { OwnerTransaction } from './owner-transaction.js';
import { Transaction } from './transaction.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl), retryAttempts: 3, retryDelay: 500 }),
    }),
  ],
  providers: [OwnerTransaction, Transaction],
  exports: [OwnerTransaction, Transaction],
})
export class PersistenceModule {}
