import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { DomainError, shanghaiDay } from '#libs/rules';
import { intervalYears, validUntil } from '#rules/13-full-verification';
import { CompanyTemplate, Printer, type Paper } from '#stages/00-platform/prints';
import { Settings } from '#stages/00-platform/settings';
import { MeterFileReadModel } from '../meter-file/meter-file.read-model.js';
import { certificatePaper, type Certificate } from './certificate-paper.js';
import { CertificatesReadModel, type CertificatesWanted, type CertifiedMeter } from './certificates.read-model.js';

/** What is printed together, and where its head comes from. */
@Injectable()
export class CertificatePrinter {
  constructor(
    private readonly transaction: Transaction,
    private readonly company: CompanyTemplate,
    private readonly printer: Printer,
  ) {}

  async print(certificates: readonly Certificate[]): Promise<Buffer> {
    const company = await this.company.today(this.transaction.manager);
    const papers: Paper[] = certificates.map((certificate) => certificatePaper(company, certificate));
    return this.printer.papers(company, papers);
  }
}

/** 检定证书 and 检定结果通知书, a meter each, from what stands in the books. */
@Injectable()
export class Certificates {
  constructor(
    private readonly transaction: Transaction,
    private readonly certified: CertificatesReadModel,
    private readonly files: MeterFileReadModel,
    private readonly settings: Settings,
    private readonly papers: CertificatePrinter,
  ) {}

  /** @throws DomainError `nothing-verified` when none of the meters has a verdict */
  async print(wanted: CertificatesWanted): Promise<Buffer> {
    const meters = await this.certified.meters(wanted);
    if (meters.length === 0) throw new DomainError('nothing-verified', {});
    const certificates: Certificate[] = [];
    for (const meter of meters) certificates.push(await this.of(meter));
    return this.papers.print(certificates);
  }

  private async of(meter: CertifiedMeter): Promise<Certificate> {
    const { verification } = await this.files.one(meter.assetNo);
    if (verification === null) throw new DomainError('nothing-verified', {});
    const day = shanghaiDay(verification.verifiedAt);
    const values = await this.settings.values(this.transaction.manager, day);
    const years = intervalYears(meter.accuracyClass, {
      years: values['full-verification.interval-years'] as number,
      preciseYears: values['full-verification.precise-interval-years'] as number,
    });
    return { meter, verification, validUntil: validUntil(day, years) };
  }
}
