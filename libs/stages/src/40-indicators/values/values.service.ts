import { Injectable } from '@nestjs/common';
import { decodeCursor, pageSize, toPage, type Language, type Page } from '#libs/http';
import { DomainError } from '#libs/rules';
import { indicatorOf, parsePeriod, rateOf, wilson, type IndicatorCode, type PeriodKind } from '#rules/40-indicators';
import { periodRange, rowsUrl, Scopes, targetDay, Targets, type TargetOn } from '../cells/index.js';
import type { ValuesQuery, ValueView } from './values.dto.js';
import { ValuesReadModel, type CellFilter, type CellKey, type CellRow } from './values.read-model.js';

const patterns: Record<PeriodKind, string> = {
  month: '^[0-9]{4}-[0-9]{2}$',
  quarter: '^[0-9]{4}-Q[1-4]$',
  year: '^[0-9]{4}$',
  cumulative: '^cumulative$',
};
const company = { zh: '全公司', en: 'Company' };

/** @throws DomainError `not-found` */
export function knownCode(code: string): IndicatorCode {
  const indicator = indicatorOf(code);
  if (!indicator) throw new DomainError('not-found', { what: 'indicator', id: code });
  return indicator.code;
}

@Injectable()
export class ValuesService {
  constructor(
    private readonly values: ValuesReadModel,
    private readonly scopes: Scopes,
    private readonly targets: Targets,
  ) {}

  async page(code: string, query: ValuesQuery, language: Language): Promise<Page<ValueView>> {
    const filter = await this.filterOf(knownCode(code), query);
    const limit = pageSize(query);
    const after = decodeCursor(query.cursor) as CellKey | null;
    // The cut-off before the cells: what is committed between the two is in them, and only said to be too old.
    const [target, cutOff] = await Promise.all([this.targets.of(filter.code), this.values.cutOff()]);
    const cells = await this.values.cells(filter, after, limit + 1);
    const page = toPage(cells, limit, (cell) => [cell.period, cell.scopeType, cell.scopeId]);
    return { ...page, items: page.items.map((cell) => viewOf(filter.code, cell, { target, cutOff, language })) };
  }

  private async filterOf(code: IndicatorCode, query: ValuesQuery): Promise<CellFilter> {
    const { scopeType, scopeCode, period } = query;
    if (scopeType === undefined && scopeCode !== undefined) throw new DomainError('scope-type-needed', { scopeCode });
    if (period !== undefined && !parsePeriod(period)) throw new DomainError('period-unknown', { period });
    const named = scopeType !== undefined && scopeCode !== undefined;
    return {
      code,
      periods: period === undefined ? periodRange(query.from, query.to).periods : [period],
      periodPattern: query.periodType ? patterns[query.periodType] : null,
      scopeType: scopeType ?? null,
      scopeId: named ? await this.scopes.idOf(scopeType, scopeCode) : null,
    };
  }
}

function viewOf(
  code: IndicatorCode,
  cell: CellRow,
  context: { target: TargetOn; cutOff: Date; language: Language },
): ValueView {
  const { period, scopeType, numerator, denominator, ruleVersion, computedAt } = cell;
  const scopeCode = cell.scopeCode ?? String(cell.scopeId);
  const scopeName = scopeType === 'company' ? company[context.language] : (cell.scopeName ?? scopeCode);
  const [value, interval] = [rateOf(numerator, denominator), wilson(numerator, denominator)];
  if (value === null || interval === null) throw new Error(`a cell of ${code} is over nothing: ${period}`);
  return {
    ...{ period, scopeType, scopeCode, scopeName, numerator, denominator, value, ...interval },
    target: context.target(targetDay(period)),
    ...{ computedAt, cutOff: context.cutOff, ruleVersion },
    rowsUrl: rowsUrl(code, { period, scopeType, scopeCode }),
  };
}
