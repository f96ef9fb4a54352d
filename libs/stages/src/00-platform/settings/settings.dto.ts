import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { DayField, FlagField, ListField, TextField } from '#libs/http';

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

export class SettingWithHistory extends SettingView {
  @ListField(() => SettingVersionView, { description: 'past and future values, latest first' })
  history: SettingVersionView[];
}

export class SettingList {
  @ListField(() => SettingView) items: SettingView[];
  @TextField({ optional: true }) nextCursor: string | null;
}
