import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { CompanyTemplate, Printer, type Paper } from '#stages/00-platform/prints';
import { InspectionsReadModel } from '../inspections/index.js';
import { samplingReport } from './sampling-report-paper.js';
import { SamplingReportReadModel } from './sampling-report.read-model.js';

/** More than any sample of the tables: a whole lot that is inspected is listed as far. */
const METERS_LISTED = 3000;

@Injectable()
export class SamplingReports {
  constructor(
    private readonly transaction: Transaction,
    private readonly reports: SamplingReportReadModel,
    private readonly inspections: InspectionsReadModel,
    private readonly company: CompanyTemplate,
    private readonly printer: Printer,
  ) {}

  /** One PDF, a report of the latest inspection of each batch, or of the one of this number. */
  async print(batchNos: readonly string[], number?: number): Promise<Buffer> {
    const company = await this.company.today(this.transaction.manager);
    const papers: Paper[] = [];
    for (const batchNo of batchNos) {
      const batch = await this.reports.batch(batchNo);
      const inspection = await this.inspections.view(batchNo, number);
      const draw = await this.reports.draw(inspection.drawId);
      const query = { limit: METERS_LISTED, number: inspection.number };
      const { items: sample } = await this.inspections.sample(batchNo, query);
      papers.push(samplingReport(company, { batch, inspection, draw, sample }, clock.today()));
    }
    return this.printer.papers(company, papers);
  }
}
