import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Page } from '#libs/http';
import { DomainError, monthNumber } from '#libs/rules';
import { parsePeriod } from '#rules/40-indicators';
import { Scopes } from '../cells/index.js';
import { RowsReadModel, type KeyedRow } from './rows.read-model.js';
import type { RowsQuery, RowView } from './values.dto.js';
import { knownCode } from './values.service.js';

@Injectable()
export class RowsService {
  constructor(
    private readonly rows: RowsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** The meters behind a cell. */
  async page(code: string, query: RowsQuery): Promise<Page<RowView>> {
    const { scopeType = 'company', scopeCode } = query;
    if (scopeCode === undefined && scopeType !== 'company') throw new DomainError('scope-code-needed', { scopeType });
    const limit = pageSize(query);
    const rows = await this.rows.rows(
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
}

function viewOf(row: KeyedRow): RowView {
  const { assetNo, batchNo, round, rigCode, position, verifierCode } = row;
  const { verdict, faultKind, verifiedAt, rigConclusion, corrected } = row;
  const where = { assetNo, batchNo, round, rigCode, position, verifierCode };
  return { ...where, verdict, faultKind, verifiedAt, rigConclusion, corrected };
}

function monthsOf(text: string): [number, number] {
  const months = parsePeriod(text)?.months.map(monthNumber);
  const [first, last] = [months?.at(0), months?.at(-1)];
  if (first === undefined || last === undefined) throw new DomainError('period-unknown', { period: text });
  return [first, last];
}
