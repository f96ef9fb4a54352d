import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { DomainError, monthNumber } from '#libs/rules';
import { countsSamples, parsePeriod, type IndicatorCode } from '#rules/40-indicators';
import { Scopes } from '../cells/index.js';
import { RowsReadModel, type KeyedRow, type RowsWanted } from './rows.read-model.js';
import { SampleRowsReadModel } from './sample-rows.read-model.js';
import type { RowsQuery, RowView } from './values.dto.js';
import { knownCode } from './values.service.js';

@Injectable()
export class RowsService {
  constructor(
    private readonly rows: RowsReadModel,
    private readonly samples: SampleRowsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** The meters behind a cell. */
  async page(code: string, query: RowsQuery): Promise<Page<RowView>> {
    const { scopeType = 'company', scopeCode } = query;
    if (scopeCode === undefined && scopeType !== 'company') throw new DomainError('scope-code-needed', { scopeType });
    const limit = pageSize(query);
    const rows = await this.rowsOf(
      {
        code: knownCode(code),
        months: monthsOf(query.period),
        scopeType,
        scopeId: scopeCode === undefined ? 0 : await this.scopes.idOf(scopeType, scopeCode),
        verdict: query.verdict ?? null,
        faultKind: query.faultKind ?? null,
        position: query.position ?? null,
        disagreeing: query.disagreeing === 'true',
        corrected: query.corrected === 'true',
      },
      decodeCursor(query.cursor) as [number, number] | null,
      limit + 1,
    );
    const page = toPage(rows, limit, (row) => [row.first, row.second]);
    return { ...page, items: page.items.map(viewOf) };
  }

  private rowsOf(
    { code, ...wanted }: RowsWanted<IndicatorCode>,
    after: readonly [number, number] | null,
    limit: number,
  ): Promise<KeyedRow[]> {
    if (countsSamples(code)) return this.samples.rows({ code, ...wanted }, after, limit);
    return this.rows.rows({ code, ...wanted }, after, limit);
  }
}

function viewOf(row: KeyedRow): RowView {
  const { assetNo, batchNo, round, rigCode, position, verifierCode } = row;
  const { verdict, faultKind, verifiedAt, rigConclusion, corrected } = row;
  const where = { assetNo, batchNo, round, rigCode, position, verifierCode };
  return { ...where, verdict, faultKind, verifiedAt, rigConclusion, corrected };
}

function monthsOf(text: string): [number, number] {
  const period = parsePeriod(text);
  if (period?.kind === 'cumulative') return [0, 999_999];
  const months = period?.months.map(monthNumber);
  const [first, last] = [months?.at(0), months?.at(-1)];
  if (first === undefined || last === undefined) throw new DomainError('period-unknown', { period: text });
  return [first, last];
}
