import { Injectable } from '@nestjs/common';
import { INDICATORS, type IndicatorCode, type ScopeType } from '#rules/40-indicators';
import { ValuesReadModel } from '#stages/40-indicators';

/** Numerator and denominator of each indicator; nothing where there is no data. */
export type ScopeCounts = Partial<Record<IndicatorCode, { numerator: number; denominator: number }>>;

/** The indicators' cells of one period, by what they are of. */
@Injectable()
export class ScopeCountsService {
  constructor(private readonly values: ValuesReadModel) {}

  async of(period: string, scopeType: ScopeType): Promise<Map<string, ScopeCounts>> {
    const counts = new Map<string, ScopeCounts>();
    const codes = INDICATORS.map(({ code }) => code);
    for (const { code, scopeCode, numerator, denominator } of await this.values.counts(codes, period, scopeType)) {
      if (scopeCode !== null) counts.set(scopeCode, { ...counts.get(scopeCode), [code]: { numerator, denominator } });
    }
    return counts;
  }
}
