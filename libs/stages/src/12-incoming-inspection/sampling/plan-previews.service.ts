import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Lots } from '../lots/index.js';
import { Plans } from './plans.service.js';
import type { PlanView, PlanWish } from './sampling.dto.js';

/** The plan before the sample is drawn. */
@Injectable()
export class PlanPreviews {
  constructor(
    private readonly transaction: Transaction,
    private readonly lots: Lots,
    private readonly plans: Plans,
  ) {}

  async plan(batchNo: string, wish: PlanWish): Promise<PlanView> {
    const { manager } = this.transaction;
    const { batchId, size } = await this.lots.toCome(manager, batchNo);
    return this.plans.forBatch(manager, batchId, size, wish);
  }
}
