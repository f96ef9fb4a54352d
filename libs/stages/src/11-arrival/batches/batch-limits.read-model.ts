import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BatchSettings } from '#rules/13-full-verification';
import { clock } from '#libs/clock';
import { Settings } from '#stages/00-platform/settings';

/** What batches are judged by. */
@Injectable()
export class BatchLimits {
  constructor(private readonly settings: Settings) {}

  async today(manager: EntityManager): Promise<BatchSettings> {
    const values = await this.settings.values(manager, clock.today());
    return {
      passRatePermille: values['full-verification.pass-rate-permille'] as number,
      sameKindLimit: values['full-verification.same-kind-limit'] as number,
    };
  }
}
