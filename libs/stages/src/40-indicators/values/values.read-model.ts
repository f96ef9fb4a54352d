import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import type { IndicatorCode, ScopeType } from '#rules/40-indicators';
import { allCells, cellsOfUnits, scopeCode, scopeName } from '../cells/index.js';

/** Which cells of an indicator; null is any. */
export interface CellFilter {
  code: IndicatorCode;
  periods: readonly string[] | null;
  /** A regular expression that the period fits. */
  periodPattern: string | null;
  scopeType: ScopeType | null;
  scopeId: number | null;
}

export interface CellRow {
  period: string;
  scopeType: ScopeType;
  scopeId: number;
  scopeCode: string | null;
  scopeName: string | null;
  numerator: number;
  denominator: number;
  ruleVersion: string;
  computedAt: Date;
}

export interface CellCount {
  code: IndicatorCode;
  scopeCode: string | null;
  numerator: number;
  denominator: number;
}

/** A place in the order of cells. */
export type CellKey = readonly [period: string, scopeType: string, scopeId: number];

function sourceOf(scopeType: ScopeType | null): string {
  if (scopeType === null) return allCells;
  return scopeType === 'org-unit' ? cellsOfUnits : 'indicator_values';
}

@Injectable()
export class ValuesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** Ordered by period and scope. */
  async cells(filter: CellFilter, after: CellKey | null, limit: number): Promise<CellRow[]> {
    return this.transaction.manager.query<CellRow[]>(
      `select v.period, v.scope_type as "scopeType", v.scope_id as "scopeId", ${scopeCode('v')} as "scopeCode",
         ${scopeName('v')} as "scopeName", v.numerator, v.denominator, v.rule_version as "ruleVersion",
         v.computed_at as "computedAt"
       from ${sourceOf(filter.scopeType)} v
       where v.code = $1 and ($2::text[] is null or v.period = any ($2)) and ($3::text is null or v.period ~ $3)
         and ($4::text is null or v.scope_type = $4) and ($5::int is null or v.scope_id = $5)
         and ($6::text is null or (v.period, v.scope_type, v.scope_id) > ($6, $7, $8::int))
       order by v.period, v.scope_type, v.scope_id limit $9`,
      [
        ...[filter.code, filter.periods, filter.periodPattern, filter.scopeType, filter.scopeId],
        ...(after ?? [null, null, null]),
        limit,
      ],
    );
  }

  /** Of several indicators in one period, of every scope of a type. */
  async counts(codes: readonly IndicatorCode[], period: string, scopeType: ScopeType): Promise<CellCount[]> {
    return this.transaction.manager.query<CellCount[]>(
      `select v.code, ${scopeCode('v')} as "scopeCode", v.numerator, v.denominator
       from ${sourceOf(scopeType)} v where v.code = any ($1) and v.scope_type = $2 and v.period = $3`,
      [codes, scopeType, period],
    );
  }

  /** The time up to which every fact is in the cells: now, unless a computation still waits. */
  async cutOff(): Promise<Date> {
    const [row] = await this.transaction.manager.query<[{ at: Date }]>(
      `select coalesce(min(created_at), now()) as at from jobs
       where kind = 'indicators.compute' and state in ('waiting', 'delayed', 'active')`,
    );
    return row.at;
  }
}
