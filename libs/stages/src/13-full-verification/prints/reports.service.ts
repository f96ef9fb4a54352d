import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { CompanyTemplate, Printer, type Paper } from '#stages/00-platform/prints';
import type { RoundView } from '../rounds/rounds.dto.js';
import { RoundsReadModel } from '../rounds/rounds.read-model.js';
import { verificationReport } from './report-paper.js';
import { ReportReadModel } from './report.read-model.js';

@Injectable()
export class Reports {
  constructor(
    private readonly transaction: Transaction,
    private readonly reports: ReportReadModel,
    private readonly rounds: RoundsReadModel,
    private readonly company: CompanyTemplate,
    private readonly printer: Printer,
  ) {}

  /** One PDF, a report a batch. */
  async print(batchNos: readonly string[]): Promise<Buffer> {
    const company = await this.company.today(this.transaction.manager);
    const papers: Paper[] = [];
    for (const batchNo of batchNos) {
      const batch = await this.reports.batch(batchNo);
      const rounds: RoundView[] = [];
      for (let round = 1; round <= batch.rounds; round++) rounds.push(await this.rounds.view(batchNo, round));
      papers.push(verificationReport(company, batch, rounds, clock.today()));
    }
    return this.printer.papers(company, papers);
  }
}
