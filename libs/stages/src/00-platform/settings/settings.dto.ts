import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { DayField, FlagField, ListField, TextField, WholeNumberField } from '#libs/http';

/** Any JSON value: its shape is declared with its key. */
const anyValue = {
  oneOf: [
    { type: 'number' },
    { type: 'string' },
    { type: 'object', additionalProperties: true },
    { type: 'array', items: { type: 'object', additionalProperties: true } },
  ],
};

export class PutSetting {
  @ApiProperty(anyValue) @IsDefined() value: unknown;
  @DayField() effectiveFrom: string;
  @TextField({ max: 500 }) reason: string;
}

export class SettingVersionView {
  @DayField() effectiveFrom: string;
  @ApiProperty(anyValue) value: unknown;
  @TextField({ optional: true }) setBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) setAt: Date;
  @TextField({ optional: true, description: 'why' }) reason: string | null;
}

export class SettingView {
  @TextField() key: string;
  @TextField() title: string;
  @TextField({ description: 'what the value decides' }) rule: string;
  @TextField({ description: 'what may be entered' }) allowed: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'the same for editors' }) shape: unknown;
  @FlagField({ description: 'set by the security administrator' }) securityPolicy: boolean;
  @ApiProperty(anyValue) value: unknown;
  @DayField({ description: 'since when the value of today is in force' }) effectiveFrom: string;
  @ApiProperty({ type: SettingVersionView, nullable: true, description: 'the next value, once its day comes' })
  coming: SettingVersionView | null;
  @TextField({ description: 'for If-Match' }) revision: string;
}

export class PastQuery {
  @DayField({ description: 'the day from which a value would be in force' }) from: string;
}

/** What came about under the values that a change of the past replaces; verdicts stay as they were given. */
export class PastChangeView {
  @DayField() from: string;
  @DayField({ description: 'the day before the next value, or today' }) to: string;
  @WholeNumberField({ description: 'months whose figures are compared with the new value' }) months: number;
  @WholeNumberField({ description: 'verdicts on meters of these months' }) verdicts: number;
  @WholeNumberField({ description: 'batches judged from the first to the last day' }) rounds: number;
}

export class PastAnswer {
  @ApiProperty({ type: PastChangeView, nullable: true, description: 'null of a day that is not past' })
  past: PastChangeView | null;
}

export class SettingWithHistory extends SettingView {
  @ListField(() => SettingVersionView, { description: 'past and future values, latest first' })
  history: SettingVersionView[];
}

export class SettingList {
  @ListField(() => SettingView) items: SettingView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
