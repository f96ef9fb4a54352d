import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clock } from '#libs/clock';
import { addDays, DomainError } from '#libs/rules';
import { Settings } from '#stages/00-platform/settings';
import type { LockedBatch } from '#stages/11-arrival';
import { Draws, type Seed } from '../draws/index.js';
import { Lots } from '../lots/index.js';
import { EmcRepository } from './emc.repository.js';

export interface PickedSamples {
  ids: number[];
  drawId: string | null;
  seed: Seed | null;
}

/** Which meters of a batch go to the institute, and until when it should answer. */
@Injectable()
export class EmcSamples {
  constructor(
    private readonly settings: Settings,
    private readonly draws: Draws,
    private readonly lots: Lots,
    private readonly repository: EmcRepository,
  ) {}

  /** Drawn from the batch, unless somebody has picked them. */
  async pick(
    manager: EntityManager,
    batch: LockedBatch,
    { assetNos, seed }: { assetNos?: string[]; seed?: Seed },
    userId: number,
  ): Promise<PickedSamples> {
    if (assetNos) {
      return { ids: await this.repository.metersOf(manager, batch.id, assetNos), drawId: null, seed: null };
    }
    const lot = await this.lots.of(manager, batch.id, ['in-store']);
    if (lot.size === 0) throw new DomainError('no-meters', { batchNo: batch.batchNo });
    const wanted = await this.setting(manager, 'incoming-inspection.emc-samples');
    const drawn = await this.draws.draw(manager, {
      ...{ purpose: 'emc', batchId: batch.id, population: lot.meters, populationSize: lot.size },
      ...{ sampleSize: Math.min(wanted, lot.size), seed, drawnById: userId },
    });
    return { ids: drawn.meters.map(({ id }) => id), drawId: drawn.id, seed: drawn.seed };
  }

  async dueDay(manager: EntityManager, sentOn: string): Promise<string> {
    return addDays(sentOn, await this.setting(manager, 'incoming-inspection.emc-days'));
  }

  private setting(manager: EntityManager, key: string): Promise<number> {
    return this.settings.value<number>(manager, key, clock.today());
  }
}
