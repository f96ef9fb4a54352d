import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DecimalField, FlagField, ListField, PageQuery, TextField, WholeNumberField } from '#libs/http';
import { FAULT_KINDS } from '#rules/13-full-verification';
import { SCOPE_TYPES, type ScopeType } from '#rules/40-indicators';
import { endText } from '../cells/index.js';

const periodTypes = ['month', 'quarter', 'year', 'cumulative'] as const;

export class ValuesQuery extends PageQuery {
  @TextField({ optional: true, example: '2026-11', description: 'one month, quarter (2026-Q4) or year, or cumulative' })
  period?: string;
  @TextField({ optional: true, description: `without period: the first, ${endText}` }) from?: string;
  @TextField({ optional: true, description: `without period: the last, ${endText}` }) to?: string;
  @ChoiceField(periodTypes, { optional: true }) periodType?: (typeof periodTypes)[number];
  @ChoiceField(SCOPE_TYPES, { optional: true }) scopeType?: ScopeType;
  @TextField({ optional: true, example: 'S01', description: 'code, number or staff code' }) scopeCode?: string;
}

export class ValueView {
  @TextField() period: string;
  @ChoiceField(SCOPE_TYPES) scopeType: ScopeType;
  @TextField() scopeCode: string;
  @TextField() scopeName: string;
  @WholeNumberField() numerator: number;
  @WholeNumberField({ min: 1 }) denominator: number;
  @DecimalField({ example: '0.985000' }) value: string;
  @DecimalField({ description: 'lower end of the 95 % Wilson interval' }) low: string;
  @DecimalField({ description: 'upper end' }) high: string;
  @DecimalField({ optional: true, description: 'in force at the end of the period' }) target: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'when this number came about' }) computedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'every fact up to here is in it' }) cutOff: Date;
  @TextField() ruleVersion: string;
  @TextField({ max: 500, description: 'the meters behind it' }) rowsUrl: string;
}

export class ValuePage {
  @ListField(() => ValueView) items: ValueView[];
  @TextField({ optional: true }) nextCursor: string | null;
}

export class RowsQuery extends PageQuery {
  @TextField({ example: '2026-11' }) period: string;
  @ChoiceField(SCOPE_TYPES, { optional: true, description: 'company unless told' }) scopeType?: ScopeType;
  @TextField({ optional: true, example: 'S01' }) scopeCode?: string;
  @ChoiceField(['pass', 'fail', 'null'], { optional: true, description: 'null: no verdict yet' }) verdict?: string;
  @ChoiceField(FAULT_KINDS, { optional: true }) faultKind?: string;
  @WholeNumberField({ optional: true, min: 1, description: 'of the rig' }) position?: number;
  @ChoiceField(['true'], { optional: true, description: 'only where the rig concluded otherwise' })
  disagreeing?: string;
  @ChoiceField(['true'], { optional: true, description: 'only where values were replaced' }) corrected?: string;
}

export class RowView {
  @TextField() assetNo: string;
  @TextField() batchNo: string;
  @WholeNumberField() round: number;
  @TextField({ optional: true }) rigCode: string | null;
  @WholeNumberField({ optional: true }) position: number | null;
  @TextField({ optional: true }) verifierCode: string | null;
  @ChoiceField(['pass', 'fail'], { optional: true }) verdict: string | null;
  @TextField({ optional: true }) faultKind: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt: Date | null;
  @TextField({ optional: true, description: 'where the rig concluded otherwise' }) rigConclusion: string | null;
  @FlagField({ description: 'values handed over before were replaced' }) corrected: boolean;
}

export class RowPage {
  @ListField(() => RowView) items: RowView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
