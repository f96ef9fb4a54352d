import { Injectable } from '@nestjs/common';
import { INDICATORS, type IndicatorCode, type ScopeType } from '#rules/40-indicators';
import { ValuesReadModel } from '#stages/40-indicators';

/** Numerator and denominator of each indicator; nothing where there is no data. */
export type ScopeCounts = Partial<Record<IndicatorCode, { numerator: number; denominator: number }>>;

/** More suppliers, rigs or verifiers than this nobody has. */
const allScopes = 100_000;

/** The indicators' cells of one period, by what they are of. */
@Injectable()
export class ScopeCountsService {
  constructor(private readonly values: ValuesReadModel) {}

  async of(period: string, scopeType: ScopeType): Promise<Map<string, ScopeCounts>> {
    const counts = new Map<string, ScopeCounts>();
    const found = await Promise.all(
      INDICATORS.map(({ code }) => {
        const filter = { code, periods: [period], periodPattern: null, scopeType, scopeId: null };
        return this.values.cells(filter, null, allScopes);
      }),
    );
    INDICATORS.forEach(({ code }, at) => {
      for (const { scopeCode, numerator, denominator } of found[at] ?? []) {
        if (scopeCode !== null) counts.set(scopeCode, { ...counts.get(scopeCode), [code]: { numerator, denominator } });
      }
    });
    return counts;
  }
}
