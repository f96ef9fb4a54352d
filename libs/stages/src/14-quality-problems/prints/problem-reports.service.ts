import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { CompanyTemplate, Printer, type Paper } from '#stages/00-platform/prints';
import { QualityProblemsReadModel } from '../problems/index.js';
import { problemReport } from './problem-paper.js';

@Injectable()
export class ProblemReports {
  constructor(
    private readonly transaction: Transaction,
    private readonly problems: QualityProblemsReadModel,
    private readonly company: CompanyTemplate,
    private readonly printer: Printer,
  ) {}

  /** One PDF, a report a problem; papers are in Chinese. */
  async print(nos: readonly string[]): Promise<Buffer> {
    const company = await this.company.today(this.transaction.manager);
    const papers: Paper[] = [];
    for (const no of nos) papers.push(problemReport(company, await this.problems.one(no, 'zh')));
    return this.printer.papers(company, papers);
  }
}
