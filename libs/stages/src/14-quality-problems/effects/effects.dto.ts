import { ChoiceField, TextField } from '#libs/http';
import { INDICATORS, SCOPE_TYPES, type IndicatorCode, type ScopeType } from '#rules/40-indicators';

export class ChooseEffect {
  @ChoiceField(INDICATORS.map(({ code }) => code)) indicatorCode: IndicatorCode;
  @ChoiceField(SCOPE_TYPES) scopeType: ScopeType;
  @TextField({ max: 40, example: 'S01' }) scopeCode: string;
  @TextField({ max: 10, example: '2026-11', description: 'the period before the measures' }) baselinePeriod: string;
  @TextField({ max: 10, example: '2027-01', description: 'the period that will show whether they helped' })
  checkPeriod: string;
}
