import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { catalogue } from './catalogue.js';
import { schedules, scheduleZone } from './schedules.js';

/** Puts the clock's jobs into BullMQ; only workers do, and doing it twice changes nothing. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  constructor(private readonly modules: ModuleRef) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { kind, pattern } of schedules) {
      const queue = this.modules.get<Queue>(getQueueToken(catalogue[kind].queue), { strict: false });
      await queue.upsertJobScheduler(
        kind,
        { pattern, tz: scheduleZone },
        { name: kind, data: { scheduled: true }, opts: { removeOnComplete: true, removeOnFail: true, attempts: 3 } },
      );
    }
  }
}
