import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import { FAULT_TREE } from '#rules/13-full-verification';
import { byteOrderMark, csvLine } from '#stages/00-platform/rows';
import { InspectionsReadModel, type SampleMeter } from '../inspections/index.js';

const pageRows = 500;
const titles: Readonly<Record<Language, readonly string[]>> = {
  zh: ['到货批次号', '资产编号', '箱号', '垛号', '抽样结论', '不合格项目'],
  en: ['Batch number', 'Asset number', 'Box', 'Pile', 'Sample conclusion', 'Fault'],
};
const conclusions: Readonly<Record<Language, Readonly<Record<'pass' | 'fail', string>>>> = {
  zh: { pass: '合格', fail: '不合格' },
  en: { pass: 'pass', fail: 'fail' },
};

/** The sample as a file to be filled in and brought again: in the order of drawing, with what is recorded already. */
@Injectable()
export class SampleFile {
  constructor(private readonly inspections: InspectionsReadModel) {}

  /** Blocks of CSV. @throws DomainError `not-found` before the first one when no sample is drawn */
  async of(batchNo: string, language: Language): Promise<AsyncGenerator<string>> {
    await this.inspections.view(batchNo);
    return this.blocks(batchNo, language);
  }

  private async *blocks(batchNo: string, language: Language): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(titles[language]);
    let cursor: string | null = null;
    do {
      const page = await this.inspections.sample(batchNo, { limit: pageRows, ...(cursor !== null && { cursor }) });
      yield page.items.map((meter) => lineOf(batchNo, meter, language)).join('');
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
}

function lineOf(
  batchNo: string,
  { assetNo, boxNo, pileNo, result, faultKind }: SampleMeter,
  language: Language,
): string {
  const fault = FAULT_TREE.find(({ code }) => code === faultKind)?.[language] ?? '';
  const conclusion = result === null ? '' : conclusions[language][result];
  return csvLine([batchNo, assetNo, boxNo ?? '', pileNo ?? '', conclusion, fault]);
}
