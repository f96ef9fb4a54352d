import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bullmq';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Queue } from 'bullmq';
import { Public } from '#libs/http';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';

/** What accepts a connection and never answers is as good as gone. */
const patience = 2000;

@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly transaction: Transaction,
    @InjectQueue('imports') private readonly queue: Queue,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Ready when the database and the queue answer.
   * @throws DomainError `not-ready` with what is missing
   */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    const answers = {
      database: answersInTime(() => this.transaction.manager.query('select 1')),
      queue: answersInTime(() => this.queue.getJobCounts('waiting')),
    };
    const missing: string[] = [];
    for (const [name, answered] of Object.entries(answers)) if (!(await answered)) missing.push(name);
    if (missing.length > 0) throw new DomainError('not-ready', { missing });
    return { status: 'ok' };
  }
}

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  const asked = ask().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(patience, false, { ref: false })]);
}
