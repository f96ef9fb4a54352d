import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Jobs, type JobOrigin } from '#libs/queues';
import { Events, meterSetOf } from '#stages/00-platform/events';

/** Which meters of which batch something was recorded of. */
export class TouchedMeters {
  readonly byBatch = new Map<number, number[]>();

  add(batchId: number, meterId: number): void {
    const meters = this.byBatch.get(batchId);
    if (meters) meters.push(meterId);
    else this.byBatch.set(batchId, [meterId]);
  }

  get count(): number {
    return [...this.byBatch.values()].reduce((sum, meters) => sum + meters.length, 0);
  }
}

/** Where what was recorded came from. */
export interface Told {
  kind: 'verified' | 'verification-withdrawn' | 'item-checked';
  reason?: string | null;
  details: Record<string, unknown>;
}

/** What follows when verifications change: the life files of the meters, and the indicators of their batches. */
@Injectable()
export class RecordedFacts {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  async tell(manager: EntityManager, origin: JobOrigin, touched: TouchedMeters, told: Told): Promise<void> {
    for (const [batchId, meters] of touched.byBatch) {
      await this.events.write(manager, { ...told, batchId, actorId: origin.actorId, meters: meterSetOf(meters) });
      await this.jobs.ask(manager, 'indicators.compute', { key: String(batchId), payload: { batchId } }, origin);
    }
  }
}
