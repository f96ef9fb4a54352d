import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { Transaction } from '#libs/persistence';
import { catalogue, queueNames, type JobKind, type QueueName } from './catalogue.js';

/** How often jobs written by other processes are looked for. */
const pollMilliseconds = 1000;

/**
 * Hands the jobs of committed transactions to BullMQ. A job that BullMQ lost (a Redis without persistence, a killed
 * process between commit and hand-over) is handed over again: ids are the same, so that a job still known is not doubled.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly modules: ModuleRef,
  ) {}

  onApplicationBootstrap(): void {
    this.transaction.onCommit(() => this.wake());
    this.timer = setInterval(() => this.wake(), pollMilliseconds);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.again = false;
    await this.running;
  }

  /** Looks for jobs to hand over, now; calls while it runs are folded into one more look. */
  wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer === undefined) return;
    this.running = this.handOver()
      .catch((error: unknown) => this.logger.error(error, 'hand-over of jobs failed, tried again in a second'))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async handOver(): Promise<void> {
    const rows = await this.transaction.manager.query<{ id: string; kind: JobKind }[]>(
      `with due as (
         select id from jobs
         where state in ('waiting', 'active') and (dispatched_at is null or dispatched_at < now() - interval '60 seconds')
         order by created_at limit 500 for update skip locked),
       taken as (update jobs set dispatched_at = now() from due where jobs.id = due.id returning jobs.id, jobs.kind, jobs.created_at)
       select id, kind from taken order by created_at`,
    );
    for (const queue of queueNames) {
      const jobs = rows.filter((row) => catalogue[row.kind].queue === queue);
      if (jobs.length > 0) await this.add(queue, jobs);
    }
    if (rows.length === 500) this.again = true;
  }

  private async add(name: QueueName, rows: { id: string; kind: JobKind }[]): Promise<void> {
    const queue = this.modules.get<Queue>(getQueueToken(name), { strict: false });
    try {
      await queue.addBulk(
        rows.map(({ id, kind }) => ({
          name: kind,
          data: { id },
          opts: {
            jobId: id,
            attempts: catalogue[kind].attempts,
            backoff: { type: 'exponential', delay: catalogue[kind].backoff },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    } catch (error) {
      await this.transaction.manager.query(`update jobs set dispatched_at = null where id = any($1)`, [
        rows.map((row) => row.id),
      ]);
      throw error;
    }
  }
}
