import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { DomainError } from '#libs/rules';
import { DRAW_METHOD, drawSample } from '#rules/12-incoming-inspection';
import type { MeterSet } from '#stages/00-platform/events';
import type { ReplayView } from './draws.dto.js';
import { DrawsReadModel } from './draws.read-model.js';
import { DrawsRepository, type DrawnMeter } from './draws.repository.js';
import type { Seed } from './seed-field.js';

export interface DrawWish {
  purpose: string;
  batchId: number | null;
  population: MeterSet;
  populationSize: number;
  sampleSize: number;
  /** Chance itself unless told. */
  seed: Seed | undefined;
  drawnById: number | null;
}

export interface Drawn {
  id: string;
  seed: Seed;
  meters: DrawnMeter[];
}

/** Random samples that are kept with all it takes to make them again. */
@Injectable()
export class Draws {
  constructor(
    private readonly transaction: Transaction,
    private readonly draws: DrawsRepository,
    private readonly views: DrawsReadModel,
  ) {}

  /** The population must not change meanwhile: whoever asks has locked what its meters belong to. */
  async draw(manager: EntityManager, wish: DrawWish): Promise<Drawn> {
    const { purpose, batchId, population, populationSize, sampleSize, drawnById } = wish;
    const seed = wish.seed ?? randomBytes(8).toString('hex');
    const places = drawSample(String(seed), populationSize, sampleSize);
    const { size, digest, drawn } = await this.draws.at(manager, population, places);
    if (size !== populationSize) throw new Error(`population of ${size} meters, not ${populationSize}`);
    const id = randomUUID();
    await this.draws.insert(manager, {
      ...{ id, purpose, batchId, method: DRAW_METHOD, seed, population, populationSize, populationDigest: digest },
      ...{ drawn: drawn.map((meter) => meter.id), drawnById },
    });
    return { id, seed, meters: drawn };
  }

  /** Draws again from what is kept, and says whether it comes out the same. Changes nothing. */
  async replay(id: string): Promise<ReplayView> {
    const kept = await this.views.stored(id);
    if (kept.method !== DRAW_METHOD) throw new DomainError('draw-method-unknown', { method: kept.method });
    const places = drawSample(String(kept.seed), kept.populationSize, kept.drawn.length);
    const { size, digest, drawn } = await this.draws.at(this.transaction.manager, kept.population, places);
    const samePopulation = size === kept.populationSize && digest === kept.populationDigest;
    const same =
      samePopulation && drawn.length === kept.drawn.length && drawn.every((meter, at) => meter.id === kept.drawn[at]);
    return { same, samePopulation, sample: drawn.map(({ assetNo }) => assetNo) };
  }
}
