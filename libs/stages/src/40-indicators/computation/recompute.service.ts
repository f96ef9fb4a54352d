import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { periodRange } from '../cells/index.js';
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
  ) {}

  /** @param from first month; open without it. @param to last month. Quarters and years that they touch are proven as well. */
  async run(from?: string, to?: string, job?: RecomputeJob): Promise<RecomputeResult> {
    const what = periodRange(from, to);
    const result = await this.transaction.run(async (manager) => {
      await this.jobs.takeTurn(manager);
      await job?.report(0, 2);
      await this.recount.recount(manager);
      await job?.report(1, 2);
      const tallies = await this.tallies.replace(manager, what);
      if (tallies > 0) this.logger.log(`${tallies} tallies were not as the facts make them`);
      const replaced = await this.recount.replaceCells(manager, what, listedCells);
      if (job && replaced.differed > 0) await this.jobs.note(manager, job.id, replaced.differing.map(finding));
      return replaced;
    });
    if (result.differed > 0) {
      const first = result.differing.slice(0, loggedCells).map(spokenCell).join('; ');
      this.logger.warn(`${result.differed} of ${result.cells} cells differed: ${first}`);
    }
    return result;
  }
}

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
