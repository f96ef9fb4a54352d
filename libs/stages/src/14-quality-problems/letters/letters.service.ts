import { Injectable } from '@nestjs/common';
import { clock } from '#libs/clock';
import { Transaction } from '#libs/persistence';
import { awaitsReturnAs } from '#rules/14-quality-problems';
import { CompanyTemplate, Printer, type Company, type Paper } from '#stages/00-platform/prints';
import { notAllowed } from '#stages/11-arrival';
import { emcLetter, handoverNote, METERS_LISTED, rectificationLetter, returnLetter } from './letter-papers.js';
import { LettersReadModel, type BatchFacts } from './letters.read-model.js';
import { ReturnLettersReadModel } from './return-letters.read-model.js';

export const LETTER_KINDS = ['return', 'rectification', 'emc'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters about batches, made anew from what stands in the books each time that they are printed. */
@Injectable()
export class Letters {
  constructor(
    private readonly transaction: Transaction,
    private readonly letters: LettersReadModel,
    private readonly returns: ReturnLettersReadModel,
    private readonly company: CompanyTemplate,
    private readonly printer: Printer,
  ) {}

  /** One PDF, a letter a batch; behind a return letter the notes of its handovers. */
  async print(kind: LetterKind, batchNos: readonly string[], sampleAssetNos: readonly string[]): Promise<Buffer> {
    const company = await this.company.today(this.transaction.manager);
    const papers: Paper[] = [];
    for (const batchNo of batchNos) papers.push(...(await this.papersOf(kind, company, batchNo, sampleAssetNos)));
    return this.printer.papers(company, papers);
  }

  /** @throws DomainError `transition-not-allowed` of a letter that the state of the batch gives no cause for */
  private async papersOf(
    kind: LetterKind,
    company: Company,
    batchNo: string,
    samples: readonly string[],
  ): Promise<Paper[]> {
    const batch = await this.letters.batch(batchNo);
    const today = clock.today();
    switch (kind) {
      case 'return':
        return this.returnPapers(company, batch, today);
      case 'rectification':
        if (batch.state !== 'rectification') throw notAllowed(batch, 'rectification');
        return [rectificationLetter(company, batch, today)];
      case 'emc':
        return [emcLetter(company, batch, await this.letters.emc(batch.id, samples), today)];
    }
  }

  private async returnPapers(company: Company, batch: BatchFacts, today: string): Promise<Paper[]> {
    if (awaitsReturnAs(batch.state) === null) throw notAllowed(batch, 'returned');
    const goes = await this.returns.facts(batch.id, METERS_LISTED);
    if (batch.state === 'accepted' && goes.toReturn === 0) throw notAllowed(batch, 'returned');
    const handovers = await this.returns.handovers(batch.id, METERS_LISTED);
    return [
      returnLetter(company, batch, goes, batch.returnedOn ?? today),
      ...handovers.map((handover) => handoverNote(company, batch, handover)),
    ];
  }
}
