import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthOfNumber } from '#libs/rules';
import type { PeriodRange } from '../cells/index.js';
import { PositionCellsRepository, type DifferingPosition } from './position-cells.repository.js';
import { RigTalliesRepository } from './rig-tallies.repository.js';
import { VerifierTalliesRepository } from './verifier-tallies.repository.js';

/** Keeps the mean errors of rigs, positions and verifiers in step with the facts, in whose transaction it works. */
@Injectable()
export class RigErrors {
  constructor(
    private readonly tallies: RigTalliesRepository,
    private readonly cells: PositionCellsRepository,
    private readonly verifiers: VerifierTalliesRepository,
  ) {}

  /** Gives how many months of rigs, and tallies of verifiers, changed; run a second time none does. */
  async renew(manager: EntityManager, batchId: number): Promise<number> {
    const verifiers = await this.verifiers.renew(manager, batchId);
    const touched = await this.tallies.renew(manager, batchId);
    if (touched.length === 0) return verifiers;
    const months = touched.map(({ month, rigId }) => ({ period: monthOfNumber(month), rigId }));
    await this.cells.renewMonths(manager, batchId, months);
    await this.cells.renewWider(manager, batchId, months);
    return verifiers + touched.length;
  }

  /** Sums up all facts again, after these were recounted; what differed is listed, at most `limit`, and has been put right. */
  async prove(
    manager: EntityManager,
    what: PeriodRange,
    limit: number,
  ): Promise<{ cells: number; differed: number; differing: DifferingPosition[] }> {
    await this.verifiers.replace(manager, what);
    await this.tallies.replace(manager, what);
    return this.cells.replace(manager, what, limit);
  }
}
