import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { Lots } from '../lots/index.js';
import { Plans, type PlanView, type PlanWish } from '../inspections/index.js';

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
