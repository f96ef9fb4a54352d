import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { BullModule } from '@nestjs/bullmq';
import { Config } from '#libs/config';
import { openQueueBackend, type QueueBackend } from './backend.js';
import { queueNames } from './catalogue.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { Relay } from './relay.js';

/** Holds the backend so that it is closed last, after the queues and workers that use it. */
@Injectable()
export class QueueConnection {
  private backend: QueueBackend | undefined;

  constructor(private readonly config: Config) {}

  async open(): Promise<QueueBackend> {
    this.backend ??= await openQueueBackend(this.config);
    return this.backend;
  }

  async close(): Promise<void> {
    await this.backend?.close();
  }
}

@Global()
@Module({ providers: [QueueConnection], exports: [QueueConnection] })
export class QueueConnectionModule implements OnApplicationShutdown {
  constructor(private readonly connection: QueueConnection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

@Global()
@Module({
  imports: [
    QueueConnectionModule,
    BullModule.forRootAsync({
      inject: [QueueConnection],
      useFactory: async (connection: QueueConnection) => {
        const { connection: shared, prefix } = await connection.open();
        return { connection: shared, prefix };
      },
    }),
    BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
  ],
  providers: [Jobs, Relay, JobRunner],
  exports: [Jobs, Relay, JobRunner, BullModule],
})
export class QueuesModule {}
