import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transaction } from '#libs/persistence';
import { periodRange, type PeriodRange } from '../cells/index.js';
import { RigErrors, type DifferingPosition } from '../rig-errors/index.js';
import { IndicatorJobsRepository } from './indicator-jobs.repository.js';
import { RecountRepository, type CellCounts, type DifferingCell } from './recount.repository.js';
import { TalliesRepository } from './tallies.repository.js';

/** How many differing cells are listed; all are counted and mended. */
const listedCells = 1000;
const loggedCells = 20;

/** What a recomputation found, and has put right. */
export interface RecomputeResult {
  cells: number;
  differed: number;
  /** The first of them. */
  differing: DifferingCell[];
}

/** Who runs it: a job that keeps the findings and shows how far it is, or nobody. */
export interface RecomputeJob {
  id: string;
  report: (progress: number, total: number) => Promise<void>;
}

/** Proves the cells: counts all facts again and compares; what differed is listed, then replaced in the same transaction. */
@Injectable()
export class Recompute {
  private readonly logger = new Logger(Recompute.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: IndicatorJobsRepository,
    private readonly recount: RecountRepository,
    private readonly tallies: TalliesRepository,
    private readonly rigErrors: RigErrors,
  ) {}

  /** @param from first month; open without it. @param to last month. Quarters and years that they touch are proven as well. */
  async run(from?: string, to?: string, job?: RecomputeJob): Promise<RecomputeResult> {
    const what = periodRange(from, to);
    const result = await this.transaction.run(async (manager) => {
      await this.jobs.takeTurn(manager);
      await job?.report(0, 3);
      const indicators = await this.indicators(manager, what, job);
      const rigs = await this.errorsOfRigs(manager, what);
      const found = {
        ...{ cells: indicators.cells + rigs.cells, differed: indicators.differed + rigs.differed },
        differing: [...indicators.differing, ...rigs.differing].slice(0, listedCells),
      };
      if (job && found.differed > 0) await this.jobs.note(manager, job.id, found.differing.map(finding));
      return found;
    });
    if (result.differed > 0) {
      const first = result.differing.slice(0, loggedCells).map(spokenCell).join('; ');
      this.logger.warn(`${result.differed} of ${result.cells} cells differed: ${first}`);
    }
    return result;
  }

  /** Within somebody's transaction: the cells of indicators alone. */
  async indicators(manager: EntityManager, what: PeriodRange, job?: RecomputeJob): Promise<RecomputeResult> {
    await this.recount.recount(manager);
    await job?.report(1, 3);
    const tallies = await this.tallies.replace(manager, what);
    if (tallies > 0) this.logger.log(`${tallies} tallies were not as the facts make them`);
    const replaced = await this.recount.replaceCells(manager, what, listedCells);
    await job?.report(2, 3);
    return replaced;
  }

  private async errorsOfRigs(manager: EntityManager, what: PeriodRange): Promise<RecomputeResult> {
    const { cells, differed, differing } = await this.rigErrors.prove(manager, what, listedCells);
    return { cells, differed, differing: differing.map(asCell) };
  }
}

/** The mean error at a position, as the sum of its meters' errors over their number. */
const asCell = ({ period, rigCode, position, stored, facts }: DifferingPosition): DifferingCell => ({
  ...{ code: 'mean-error', period, scopeType: 'rig', scopeCode: `${rigCode}/${position}`, stored, facts },
});

/** Which cell, e.g. `full-verification-pass 2026-11 rig 1`. */
const nameOf = ({ code, period, scopeType, scopeCode }: DifferingCell): string =>
  [code, period, scopeType, ...(scopeType === 'company' ? [] : [scopeCode ?? '?'])].join(' ');

const spokenCounts = (counts: CellCounts): string | null => counts && `${counts.numerator}/${counts.denominator}`;

const spokenCell = (cell: DifferingCell): string =>
  `${nameOf(cell)} was ${spokenCounts(cell.stored) ?? 'missing'}, is ${spokenCounts(cell.facts) ?? 'nothing'}`;

/** As a line of the job's failures. */
const finding = (cell: DifferingCell): unknown => ({
  item: nameOf(cell),
  reason: {
    code: 'indicator-cell-differed',
    params: { stored: spokenCounts(cell.stored), facts: spokenCounts(cell.facts) },
  },
});
