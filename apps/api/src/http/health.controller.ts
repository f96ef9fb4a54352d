import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bullmq';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Queue } from 'bullmq';
import { Public } from '#libs/http';
import { Transaction } from '#libs/persistence';

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

  /** Ready when the database and the queue answer. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.transaction.manager.query('select 1');
      await this.queue.getJobCounts('waiting');
      return { status: 'ok' };
    } catch (error) {
      throw new ServiceUnavailableException((error as Error).message);
    }
  }
}
